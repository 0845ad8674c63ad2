package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Who has how much Welsh: exactly as many of each ability as published, the more of it where the school's language is Welsh. */
final class Welsh {

    static final String NOT_OBTAINED = "NOT_OBTAINED";

    private Welsh() {}

    static Published published() {
        return Published.column("welsh_ability.csv", "people", 1);
    }

    /** The same people, each with an ability. */
    static List<Person> dealtTo(List<Person> people, Random random) {
        List<String> abilities = published().dealt(people.size());
        List<Integer> anybody =
                new ArrayList<>(IntStream.range(0, people.size()).boxed().toList());
        Collections.shuffle(anybody, random);
        int unknown =
                Math.toIntExact(abilities.stream().filter(NOT_OBTAINED::equals).count());
        List<Integer> asked = new ArrayList<>(anybody.subList(unknown, anybody.size()));
        double[] leaning = people.stream()
                .mapToDouble(person -> random.nextDouble() + lean(person.school()))
                .toArray();
        asked.sort(Comparator.comparingDouble((Integer person) -> -leaning[person]));
        List<Person> able = new ArrayList<>(people);
        // The table begins with the most and ends with those who were not asked.
        asked.addAll(anybody.subList(0, unknown));
        for (int i = 0; i < asked.size(); i++) {
            able.set(asked.get(i), people.get(asked.get(i)).able(abilities.get(i)));
        }
        return able;
    }

    private static double lean(School school) {
        return switch (school.language()) {
            case School.WELSH_MEDIUM -> 0.6;
            case "DUAL" -> 0.2;
            default -> 0;
        };
    }

    static boolean speaks(String ability) {
        return ability.equals("PROFICIENT") || ability.equals("ADVANCED");
    }

    /** Whether such a person works through Welsh in a post at this school. */
    static String used(String ability, School school) {
        return switch (ability) {
            case "PROFICIENT", "ADVANCED" ->
                school.language().equals(School.WELSH_MEDIUM) ? "IN_POST" : "ABLE_NOT_IN_POST";
            case "INTERMEDIATE" -> "ABLE_NOT_IN_POST";
            case "FOUNDATION", "ENTRY", "NO_SKILLS" -> "NOT_ABLE";
            default -> "UNKNOWN";
        };
    }
}
