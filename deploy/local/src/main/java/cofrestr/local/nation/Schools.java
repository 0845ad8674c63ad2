package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The schools of a nation of some size: at least one in every authority, and in all as many of each sector as its share of the 1,502. */
final class Schools {

    /** Where ours begin; the main job's demo schools begin at 9001. */
    private static final int FIRST = 8001;

    private static final List<String> LANGUAGES = List.of(
            School.WELSH_MEDIUM,
            "ENGLISH_MEDIUM",
            "ENGLISH_MEDIUM",
            "DUAL",
            "ENGLISH_MEDIUM",
            School.WELSH_MEDIUM,
            "ENGLISH_MEDIUM");

    private final SchoolNames names = new SchoolNames();
    private final List<School> schools = new ArrayList<>();

    private Schools() {}

    /** Schools for {@code people} of the {@code national} staff, in the order of their authorities. */
    static List<School> of(List<Authority> authorities, int people, int national) {
        Schools made = new Schools();
        Published bySector = Published.column("sectors.csv", "schools", 1);
        int scaled = Math.toIntExact((long) bySector.total() * people / national);
        int count = Math.max(scaled, authorities.size());
        int[] quotas = quotas(authorities, count);
        Map<String, Integer> sectors = bySector.scaledTo(count);
        List<Map<String, String>> rows = Csv.kept("sectors.csv");
        int[][] each = new int[authorities.size()][rows.size() - 1];
        for (int sector = 0; sector < rows.size() - 1; sector++) {
            int[] there = Apportioned.of(sectors.getOrDefault(rows.get(sector).getOrDefault("code", ""), 0), quotas);
            for (int i = 0; i < there.length; i++) {
                each[i][sector] = there[i];
                quotas[i] -= there[i];
            }
        }
        for (int i = 0; i < each.length; i++) {
            made.open(authorities.get(i), rows, each[i]);
        }
        return made.schools;
    }

    private static int[] quotas(List<Authority> authorities, int count) {
        int[] beyondTheFirst = Apportioned.of(
                count - authorities.size(),
                authorities.stream().mapToInt(Authority::weight).toArray());
        return Arrays.stream(beyondTheFirst).map(more -> more + 1).toArray();
    }

    private void open(Authority authority, List<Map<String, String>> sectors, int[] counts) {
        int number = 0;
        for (int sector = 0; sector < counts.length; sector++) {
            for (int i = 0; i < counts[sector]; i++) {
                schools.add(school(authority, sectors.get(sector), number++));
            }
        }
    }

    private School school(Authority authority, Map<String, String> sector, int number) {
        String establishment = Integer.toString(FIRST + number);
        return new School(
                authority.laNumber() + establishment,
                establishment,
                names.english(number, sector.getOrDefault("nameEn", "")),
                names.welsh(number, sector.getOrDefault("nameCy", "")),
                sector.getOrDefault("code", ""),
                LANGUAGES.get(number % LANGUAGES.size()),
                Integer.parseInt(sector.getOrDefault("staff", "1")),
                authority);
    }

    /** One of these schools by how many people work in such, of the wanted sectors where there is one. */
    static School pick(List<School> among, List<String> sectors, Random random) {
        List<School> wanted = among.stream()
                .filter(school -> sectors.isEmpty() || sectors.contains(school.sector()))
                .toList();
        List<School> open = wanted.isEmpty() ? among : wanted;
        int[] upTo = open.stream().mapToInt(School::staff).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
        int drawn = random.nextInt(upTo[upTo.length - 1]);
        return open.get(IntStream.range(0, upTo.length)
                .filter(i -> drawn < upTo[i])
                .findFirst()
                .orElseThrow());
    }
}
