package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no list, or lists with rows that nobody can read: said clearly, and nobody loses a post by them. */
@ExtendWith(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {

    private static final int STAFF = 3;
    private static final int LONG_LINE = 3_000_000;

    private final Register register;
    private final Caller sender;
    private String school = "";

    BadFilesTest(Register register) {
        this.register = register;
        this.sender = register.as(Register.CARDIFF);
    }

    /** A file, and the code with which it is refused as a whole or with which its second row is set aside. */
    record Bad(String name, byte[] content, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void aSchoolWithStaff() {
        school = register.newSchool(9301);
        StaffList.of("B", STAFF, school).committedBy(sender, school);
    }

    @ParameterizedTest
    @MethodSource
    void aFileThatIsNoListIsRefusedWhole(Bad file) {
        StaffList.send(sender, school, "text/csv", file.content()).refused(400, file.code());
        assertEverybodyIsStillThere();
    }

    static List<Bad> aFileThatIsNoListIsRefusedWhole() {
        StaffList list = StaffList.of("B", STAFF, "6819301");
        String csv = list.csv(",", "\n");
        return List.of(
                new Bad("nothing", new byte[0], "FILE_EMPTY"),
                new Bad("blank lines", " \n\n \r\n".getBytes(UTF_8), "FILE_EMPTY"),
                new Bad("a heading alone", csv.lines().findFirst().orElseThrow().getBytes(UTF_8), "FILE_EMPTY"),
                new Bad("a zip", zipped(list.csv()), "FILE_NOT_TEXT"),
                new Bad("no heading", csv.substring(csv.indexOf('\n') + 1).getBytes(UTF_8), "FILE_HEADER_MISSING"),
                new Bad("half a heading", "staffId,givenNames\nB-0,Gŵyn\n".getBytes(UTF_8), "FILE_COLUMN_MISSING"));
    }

    @ParameterizedTest
    @MethodSource
    void aRowThatCannotBeReadIsSetAsideAndEndsNobodysPost(Bad file) {
        Reply plan = StaffList.send(sender, school, "text/csv", file.content()).is(202);
        assertThat(plan.json().at("/counts/unreadable").asInt()).as(plan.body()).isPositive();
        assertThat(plan.json().at("/counts/leavers").asInt()).as(plan.body()).isZero();
        Reply rows = sender.get(plan.location() + "/rows?kind=unreadable").is(200);
        assertThat(rows.json().at("/items/0/code").asText()).as(rows.body()).isEqualTo(file.code());
        Reply errors = sender.get(plan.location() + "/errors").is(200);
        assertThat(errors.body())
                .startsWith(String.join(",", StaffList.HEADING))
                .hasLineCount(2);

        StaffList.commit(sender, plan).is(202);
        assertEverybodyIsStillThere();
    }

    static List<Bad> aRowThatCannotBeReadIsSetAsideAndEndsNobodysPost() {
        String csv = StaffList.of("B", STAFF, "6819301").csv(",", "\n");
        return List.of(
                new Bad("the 31st of February", bytes(csv, StaffList.birth("B", 1), "31/02/1961"), "ROW_DATE_INVALID"),
                new Bad("a NUL", bytes(csv, StaffList.given("B", 1), "Gŵ\0"), "ROW_CHARACTER_FORBIDDEN"),
                new Bad("a line of 3 MB", bytes(csv, StaffList.given("B", 1), "w".repeat(LONG_LINE)), "ROW_TOO_LONG"),
                new Bad(
                        "an open quote",
                        bytes(csv, StaffList.given("B", 2), "\"" + StaffList.given("B", 2)),
                        "ROW_QUOTE_OPEN"));
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        StaffList.send(sender, school, "application/pdf", "%PDF-1.7".getBytes(UTF_8))
                .refused(415, "MEDIA_TYPE_UNSUPPORTED");
        assertEverybodyIsStillThere();
    }

    private void assertEverybodyIsStillThere() {
        assertThat(register.people(Register.CARDIFF, school).staffIds()).containsExactlyInAnyOrder("B-0", "B-1", "B-2");
    }

    private static byte[] bytes(String csv, String good, String bad) {
        assertThat(csv).contains(good);
        return csv.replace(good, bad).getBytes(UTF_8);
    }

    private static byte[] zipped(byte[] list) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("staff.csv"));
            zip.write(list);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
