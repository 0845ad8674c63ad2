package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Names drawn from a seed. Family names can be seen to be invented: a landscape and a creature in one word. A few are
 * frequent and most are rare, as in Wales.
 */
final class Names {

    private static final int HAS_TWO_GIVEN_NAMES = 30;

    private final Random random;
    private final List<GivenName> given = GivenName.all();
    private final List<String> family;

    Names(Random random) {
        this.random = random;
        this.family = new ArrayList<>(families());
        Collections.shuffle(family, random);
    }

    static List<String> families() {
        List<String> families = new ArrayList<>();
        pair(Words.of("FAMILY_LAND_CY", "cy"), Words.of("FAMILY_CREATURE_CY", "cy"), families);
        pair(Words.of("FAMILY_CREATURE_EN", "en"), Words.of("FAMILY_LAND_EN", "en"), families);
        return families;
    }

    private static void pair(List<String> firsts, List<String> seconds, List<String> families) {
        firsts.forEach(first -> seconds.forEach(second -> families.add(first + second)));
    }

    /** A given name, or two of one sex. */
    GivenName given() {
        GivenName first = given.get(random.nextInt(given.size()));
        if (random.nextInt(100) >= HAS_TWO_GIVEN_NAMES) {
            return first;
        }
        List<GivenName> others = given.stream()
                .filter(other -> other.sex().equals(first.sex()) && !other.equals(first))
                .collect(Collectors.toUnmodifiableList());
        return new GivenName(
                first.name() + " " + others.get(random.nextInt(others.size())).name(), first.sex());
    }

    String family() {
        double even = random.nextDouble();
        return family.get((int) (even * even * family.size()));
    }

    String familyOtherThan(String name) {
        String other = family();
        while (other.equals(name)) {
            other = family();
        }
        return other;
    }
}
