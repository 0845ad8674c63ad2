package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One service goes back to a backup and the others do not: all of them say so, and come to agree again. */
@ExtendWith(RealStack.class)
class RestoredTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Register register;

    RestoredTest(Register register) {
        this.register = register;
    }

    @Test
    void whoTheRegistryForgotWaitsVisiblyAndCursorsOfBeforeAreRefused() throws IOException {
        String school = register.newSchool(9751);
        commit(school, "Ra", 3);
        Path backup = Files.createTempDirectory("cofrestr-backup");
        Files.delete(backup);
        register.backUp(backup);

        String later = register.newSchool(9752);
        commit(later, "Rb", 4);
        String cursor = register.as(Register.CARDIFF)
                .get("/v1/changes/registry?from=now")
                .is(200)
                .json()
                .path("cursor")
                .asText();
        List<String> forgotten = register.people(Register.CARDIFF, later).numbers();
        assertThat(forgotten).hasSize(4);

        register.restore(backup, "registry");

        assertThat(register.people(Register.CARDIFF, school).count()).isEqualTo(3);
        register.as(Register.CARDIFF).get("/v1/organisations/" + later).is(404);
        Reply refused = register.as(Register.CARDIFF).get("/v1/changes/registry?cursor=" + cursor);
        assertThat(refused.status() + " " + refused.code()).isEqualTo("410 CURSOR_EXPIRED");
        for (String service : List.of("qualifications", "cpd")) {
            JsonNode report = Eventually.reaches(
                    PATIENCE,
                    () -> following(service),
                    now -> now.path("complete").asBoolean() && unknown(now).containsAll(forgotten));
            assertThat(report.path("unknownPeople").asInt())
                    .as(service)
                    .isGreaterThanOrEqualTo(unknown(report).size());
        }

        // The employer sends its list again; those people get new numbers, and nobody else ever gets the old ones.
        register.newSchool(9752);
        commit(later, "Rb", 4);
        assertThat(register.people(Register.CARDIFF, later).numbers())
                .hasSize(4)
                .doesNotContainAnyElementsOf(forgotten);
    }

    @Test
    void aFollowerThatWentBackReadsOnFromThere() throws IOException {
        // A copy that still reads what came before has a number that means nothing yet: one event from now, and it has
        // all.
        commit(register.newSchool(9754), "Rd", 1);
        Path backup = Files.createTempDirectory("cofrestr-backup");
        Files.delete(backup);
        register.backUp(backup);
        int before = following("cpd").path("people").asInt();
        commit(register.newSchool(9753), "Rc", 5);
        waitForPeople(before + 5);

        register.restore(backup, "cpd");

        waitForPeople(before + 5);
        assertThat(following("cpd").path("parkedSubjects").asInt()).isZero();
    }

    /** Commits a list of so many new posts, and waits until both followers have taken them in, and with them all before. */
    private void commit(String school, String prefix, int staff) {
        Instant begun = Instant.now();
        Caller sender = register.as(Register.CARDIFF);
        StaffList.of(prefix, staff, school).committedBy(sender, school);
        assertThat(register.people(Register.CARDIFF, school).count()).isEqualTo(staff);
        for (String service : List.of("qualifications", "cpd")) {
            Eventually.reaches(
                    PATIENCE, () -> following(service), now -> lastEvent(now).isAfter(begun));
        }
    }

    private static List<String> unknown(JsonNode following) {
        List<String> unknown = new ArrayList<>();
        following.path("unknownToRegistry").forEach(number -> unknown.add(number.asText()));
        return unknown;
    }

    private static Instant lastEvent(JsonNode following) {
        String at = following.path("lastEventAt").asText();
        return at.isEmpty() ? Instant.MIN : Instant.parse(at);
    }

    private void waitForPeople(int count) {
        Eventually.reaches(
                PATIENCE, () -> following("cpd"), now -> now.path("people").asInt() == count);
    }

    private JsonNode following(String service) {
        return register.as(Register.REGISTRAR)
                .patiently()
                .get("/v1/following/" + service)
                .is(200)
                .json();
    }
}
