package cofrestr.local.nation;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.demo.DemoRoster;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationTest {

    private static final Nation WHOLE = Nation.of(Nation.SEED, Nation.NATIONAL);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(text(Nation.of(7, 400))).isEqualTo(text(Nation.of(7, 400)));
        assertThat(text(Nation.of(8, 400))).isNotEqualTo(text(Nation.of(7, 400)));
    }

    @Test
    void hasAsManyPeopleOfEachCategoryAndAbilityAsPublished() {
        Collection<Person> people = people(WHOLE);
        assertThat(people).hasSize(30_860);
        assertRoundsTo(
                Category.publishedPeople(),
                count(people, person -> person.category().code()),
                5);
        assertRoundsTo(Welsh.published(), count(people, Person::ability), 5);
    }

    @Test
    void hasAsMuchFullTimeWorkOfEachCategoryAsPublished() {
        Map<String, Integer> hundredths = new HashMap<>();
        rows(WHOLE)
                .forEach(row -> hundredths.merge(
                        row.post().category().code(), row.post().hundredths(), Integer::sum));
        assertThat(hundredths.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(24_160_00);
        hundredths.remove("ADVISORY");
        Published published = Category.publishedFullTime();
        published.figures().remove("ADVISORY");
        assertRoundsTo(published, hundredths, 500);
    }

    @Test
    void asksNobodyForMoreThanALittleOverFullTime() {
        Map<Integer, Integer> hundredths = new HashMap<>();
        rows(WHOLE)
                .forEach(row -> hundredths.merge(
                        row.post().person().number(), row.post().hundredths(), Integer::sum));
        assertThat(hundredths.values()).allMatch(share -> share > 0 && share <= 120);
    }

    @Test
    void coversWalesWithInventedSchoolsThatSaySo() {
        assertThat(WHOLE.authorities()).hasSize(22);
        assertThat(WHOLE.schools()).hasSize(1502).extracting(School::code).doesNotHaveDuplicates();
        assertThat(count(WHOLE.schools(), School::sector))
                .isEqualTo(Published.column("sectors.csv", "schools", 1).figures());
        assertThat(WHOLE.schools())
                .allMatch(school -> school.nameEn().endsWith(" (invented)")
                        && school.nameCy().endsWith(" (dychmygol)"));
        WHOLE.schools().stream()
                .collect(Collectors.groupingBy(School::authority))
                .values()
                .forEach(own -> assertThat(own).extracting(School::nameEn).doesNotHaveDuplicates());
    }

    @Test
    void hasMoreRowsThanPeopleAndEveryKeyOnce() {
        assertThat(rows(WHOLE).count()).isGreaterThan(33_000);
        assertThat(rows(WHOLE).map(Row::key)).doesNotHaveDuplicates();
        assertThat(WHOLE.round(2).values().stream()
                        .flatMap(list -> list.rows().stream())
                        .map(Row::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void hasPeopleWhoWereAdultsWhenTheyBegan() {
        assertThat(rows(WHOLE))
                .allMatch(row -> !row.post()
                        .start()
                        .isBefore(row.post().person().truth().birth().plusYears(18)));
    }

    @Test
    void statesOneAbilityInAllRowsOfAPerson() {
        Map<Integer, Set<String>> abilities = new HashMap<>();
        rows(WHOLE)
                .forEach(row -> abilities
                        .computeIfAbsent(row.post().person().number(), _ -> new HashSet<>())
                        .add(row.post().person().ability()));
        assertThat(abilities.values()).allMatch(stated -> stated.size() == 1);
    }

    @Test
    void hasOfEverythingThatHappens() {
        Set<Done> done = Stream.of(1, 2)
                .flatMap(round -> WHOLE.round(round).values().stream())
                .flatMap(list -> list.truths().stream())
                .flatMap(truth -> truth.row().done().stream())
                .collect(Collectors.toSet());
        assertThat(done).containsAll(Stream.of(Done.values()).skip(1).toList());
    }

    @Test
    void takesItsFamilyNamesFromThoseThatCanBeSeenToBeInventedAndFromNoneOfTheMainJob() {
        Set<String> invented = Set.copyOf(Names.families());
        assertThat(people(WHOLE))
                .allMatch(person -> invented.contains(person.truth().familyName()));
        Set<String> demo = DemoRoster.of(DemoRoster.SEED, DemoRoster.PEOPLE).posts().stream()
                .map(post -> plain(post.familyName()))
                .collect(Collectors.toSet());
        assertThat(invented).map(NationTest::plain).doesNotContainAnyElementsOf(demo);
    }

    /** Nobody looks like anybody else by accident, and what the register cannot take is in the truth with its reason. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 250, 2000})
    void explainsEveryRowThatIsHeldOrReferred(int people) {
        for (long seed = 1; seed <= 3; seed++) {
            explained(Nation.of(seed, people));
        }
    }

    @Test
    void explainsEveryRowOfTheWhole() {
        explained(WHOLE);
        assertThat(WHOLE.round(1).values()).anyMatch(list -> list.count(Kind.REFERRED) > 0);
        assertThat(WHOLE.round(1).values()).anyMatch(list -> list.count(Kind.HELD) > 0);
        assertThat(WHOLE.round(2).values()).allMatch(list -> list.count(Kind.LEAVER) > 0);
    }

    private static void explained(Nation nation) {
        for (int round : List.of(1, 2)) {
            for (AuthorityList list : nation.round(round).values()) {
                assertThat(list.truths().stream().filter(truth -> !truth.isExplained()))
                        .isEmpty();
                assertThat(list.truths()).hasSize(list.rows().size() + list.count(Kind.LEAVER));
            }
        }
    }

    private static Collection<Person> people(Nation nation) {
        return rows(nation)
                .map(row -> row.post().person())
                .collect(Collectors.toMap(Person::number, Function.identity(), (one, _) -> one))
                .values();
    }

    private static Stream<Row> rows(Nation nation) {
        return nation.round(1).values().stream().flatMap(list -> list.rows().stream());
    }

    private static <T> Map<String, Integer> count(Collection<T> things, Function<T, String> by) {
        return things.stream().collect(Collectors.groupingBy(by, Collectors.summingInt(_ -> 1)));
    }

    /** Published figures are rounded to the nearest five; ours are not, and round to the same. */
    private static void assertRoundsTo(Published published, Map<String, Integer> ours, int five) {
        assertThat(ours.keySet()).isEqualTo(published.figures().keySet());
        ours.forEach((code, count) -> assertThat(Math.round((double) count / five) * five)
                .as(code)
                .isEqualTo(published.figures().getOrDefault(code, -1).longValue()));
    }

    private static String text(Nation nation) {
        return Stream.of(1, 2)
                .flatMap(round -> nation.round(round).values().stream())
                .map(list -> list.csv() + list.truthCsv())
                .collect(Collectors.joining());
    }

    private static String plain(String name) {
        return Likeness.plain(name).replace("-", "").replace("'", "").toLowerCase(Locale.ROOT);
    }
}
