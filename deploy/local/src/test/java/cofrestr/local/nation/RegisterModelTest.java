package cofrestr.local.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The register's rules, each on the smallest list that shows it. */
class RegisterModelTest {

    private static final Written MAIR = new Written("Mair", "Cwmllwynog", LocalDate.of(1980, 3, 4));
    private static final Written HUW = new Written("Huw", "Newtmere", LocalDate.of(1975, 1, 20));

    private final Country country = Country.of(500, Nation.NATIONAL);
    private final Authority gwynedd = country.authorities().get(1);
    private final Authority conwy = country.authorities().get(2);
    private final RegisterModel register = new RegisterModel();

    @Test
    void holdsWhatSeemsToBeOnePersonUnderTwoStaffIds() {
        assertThat(kinds(gwynedd, row(gwynedd, "1", MAIR), row(gwynedd, "2", MAIR), row(gwynedd, "3", HUW)))
                .containsExactly(Kind.HELD, Kind.HELD, Kind.STARTER);
    }

    @Test
    void holdsRowsOfOneStaffIdThatDisagreeButNotOverAnAccent() {
        Row post = row(gwynedd, "1", MAIR);
        Row other = new Row(second(post), MAIR.born(LocalDate.of(1980, 4, 3)), Set.of());
        assertThat(kinds(gwynedd, post, other)).containsExactly(Kind.HELD, Kind.HELD);
        Row accented = new Row(second(post), MAIR.named("Cwmllŵynog"), Set.of());
        assertThat(kinds(gwynedd, post, accented)).containsExactly(Kind.STARTER, Kind.STARTER);
    }

    @Test
    void refersWhomAnotherAuthorityMayKnow() {
        assertThat(kinds(gwynedd, row(gwynedd, "1", MAIR))).containsExactly(Kind.STARTER);
        assertThat(kinds(conwy, row(conwy, "1", MAIR))).containsExactly(Kind.REFERRED);
    }

    @Test
    void takesAStaffIdForTheSamePersonUnlessNameAndBirthDateBothSayOtherwise() {
        kinds(gwynedd, row(gwynedd, "1", MAIR));
        assertThat(kinds(gwynedd, row(gwynedd, "1", HUW))).containsExactly(Kind.HELD);
        assertThat(kinds(gwynedd, row(gwynedd, "1", MAIR.named("Newtmere")))).containsExactly(Kind.CHANGED);
        assertThat(kinds(gwynedd, row(gwynedd, "1", MAIR.born(HUW.birth())))).containsExactly(Kind.CHANGED);
    }

    @Test
    void endsPostsThatAreMissingOnlyWhereTheListSpeaksOfTheirSchool() {
        kinds(gwynedd, row(gwynedd, "1", MAIR), row(gwynedd, "2", HUW));
        assertThat(kinds(gwynedd, row(gwynedd, "1", MAIR))).containsExactly(Kind.UNCHANGED, Kind.LEAVER);
        assertThat(kinds(gwynedd)).isEmpty();
    }

    private List<Kind> kinds(Authority authority, Row... rows) {
        return register.take(authority, List.of(rows), Map.of()).stream()
                .map(Truth::kind)
                .toList();
    }

    private Row row(Authority authority, String staffId, Written written) {
        School school = country.byAuthority().getOrDefault(authority, List.of()).getFirst();
        Category category = country.category("OTHER");
        Person person = new Person(1, authority, school, category, written, "FEMALE", "", "ENTRY", Set.of());
        Role role = country.roles().getOrDefault("OTHER", List.of()).getFirst();
        String id = authority.laNumber() + "-" + staffId;
        return new Row(
                new Post(person, authority, id, "", school, category, role, LocalDate.of(2020, 9, 1), 50),
                written,
                Set.of());
    }

    private static Post second(Post post) {
        return new Post(
                post.person(),
                post.authority(),
                post.staffId(),
                "2",
                post.school(),
                post.category(),
                post.role(),
                post.start(),
                20);
    }

    private static Post second(Row row) {
        return second(row.post());
    }
}
