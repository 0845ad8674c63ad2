package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job for which the register is there, as {@code make up} shows it. */
@ExtendWith(RealStack.class)
class MainJobTest {

    private static final int DEMO_PEOPLE = 120;
    private static final int DEMO_POSTS = 130;

    private final Register register;

    MainJobTest(Register register) {
        this.register = register;
    }

    @Test
    void anAuthoritysListBecomesPeopleWhomTheRegistrarRegistersAndASchoolChecks() {
        assertThat(register.demo().told())
                .contains(
                        "starters " + DEMO_POSTS,
                        "COMMITTED",
                        "registered ",
                        "REGISTERED SCHOOL_LEARNING_SUPPORT_WORKER");
        People people = new People();
        register.people(Register.CARDIFF, Register.CARDIFF_CODE).posts().stream()
                .filter(post -> post.path("staffId").asText().matches("C\\d{4}"))
                .forEach(people::add);
        assertThat(people.count()).isEqualTo(DEMO_POSTS);
        assertThat(people.numbers().stream().distinct())
                .hasSize(DEMO_PEOPLE)
                .allMatch(n -> n.matches("[1-9]\\d{6}[\\dX]"));
        assertThat(people.posts())
                .extracting(post -> post.path("registration").asText())
                .contains("REGISTERED", "NOT_REQUIRED")
                .doesNotContain("NOT_REGISTERED");
    }

    @Test
    void doingItAgainChangesNobody() {
        int before = register.people(Register.CARDIFF, Register.CARDIFF_CODE).count();
        Register.Demo again = register.mainJob();
        assertThat(again.told())
                .contains("all unchanged, " + DEMO_POSTS)
                .doesNotContain("starters", "leavers", "movers");
        assertThat(again.registerNumber()).isEqualTo(register.demo().registerNumber());
        assertThat(register.people(Register.CARDIFF, Register.CARDIFF_CODE).count())
                .isEqualTo(before);
    }

    @Test
    void theRegistrarSeesTheWholeEntryOfThePersonChecked() {
        JsonNode entry = register.as(Register.REGISTRAR)
                .get("/v1/practitioners/" + register.demo().registerNumber())
                .is(200)
                .json();
        assertThat(entry.path("dateOfBirth").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(entry.path("posts")).isNotEmpty();
        assertThat(entry.path("registrations").path(0).path("category").asText())
                .isEqualTo("SCHOOL_LEARNING_SUPPORT_WORKER");
    }
}
