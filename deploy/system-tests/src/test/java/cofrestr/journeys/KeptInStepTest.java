package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import cofrestr.local.StackFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample client and the sample script, as an integrator would run them: through a line that is cut, killed themselves, the register
 * killed and restored from a backup. What they end with is what the register says.
 */
@ExtendWith(RealStack.class)
class KeptInStepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long SCRIPT_SECONDS = 120;

    private final Register register;
    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    KeptInStepTest(Register register) {
        this.register = register;
    }

    @AfterEach
    void allOfItRuns() {
        started.forEach(Process::destroyForcibly);
        register.startAgain();
    }

    @Test
    void theCopyEndsEqualWhateverHappensOnTheWay() throws Exception {
        Path copy = folder.resolve("people.json");
        Path byScript = folder.resolve("by-script.json");
        String school = register.newSchool(9640);
        Caller cardiff = register.as(Register.CARDIFF);
        StaffList.of("Stepa", 5, school).committedBy(cardiff, school);
        Path backup = folder.resolve("backup");
        register.backUp(backup);

        try (CutLine line = new CutLine(URI.create(register.file().gateway()))) {
            Process client = client(line, copy);
            equal(copy);
            run(line, byScript);

            // The line is cut while the client waits for something new.
            assertThat(line.cut()).isPositive();
            StaffList.of("Stepa", 8, school).committedBy(cardiff, school);
            equal(copy);

            // The client is killed, and there is something new when it comes back.
            client.destroyForcibly().waitFor();
            StaffList.of("Stepa", 9, school).committedBy(cardiff, school);
            client(line, copy);
            equal(copy);

            // The register is killed.
            register.kill("registry-service");
            register.startAgain();
            StaffList.of("Stepa", 10, school).committedBy(register.as(Register.CARDIFF), school);
            equal(copy);

            // The register goes back to its backup: what both copies hold of after it never happened.
            register.restore(backup, "registry");
            assertThat(register.people(Register.CARDIFF, school).count()).isEqualTo(5);
            equal(copy);
            StaffList.of("Stepb", 2, register.newSchool(9641)).committedBy(register.as(Register.CARDIFF), "6819641");
            equal(copy);
            run(line, byScript);
            assertThat(people(byScript)).isEqualTo(people(copy));
        }
    }

    /** The Java client, following for ever. */
    private Process client(CutLine line, Path copy) throws IOException {
        return started(
                line,
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "../sample-client/target/sample-client.jar",
                        copy.toString()));
    }

    /** The script, until it is in step. */
    private void run(CutLine line, Path copy) throws IOException, InterruptedException {
        Process script = started(line, List.of("bash", "../sample-client/bin/keep-in-step", copy.toString(), "--once"));
        assertThat(script.waitFor(SCRIPT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
        assertThat(people(copy)).isEqualTo(asTheRegisterSays());
    }

    private Process started(CutLine line, List<String> command) throws IOException {
        StackFile.Client cardiff =
                Objects.requireNonNull(register.file().clients().get(Register.CARDIFF));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "COFRESTR_URL", line.address().toString(),
                        "COFRESTR_TOKEN_ENDPOINT", register.file().tokenEndpoint(),
                        "COFRESTR_CLIENT_ID", cardiff.id(),
                        "COFRESTR_CLIENT_SECRET", cardiff.secret()));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Waits until the copy is what the register says. */
    private void equal(Path copy) {
        Map<String, JsonNode> says = asTheRegisterSays();
        assertThat(says).isNotEmpty();
        Eventually.reaches(PATIENCE, () -> people(copy), says::equals);
    }

    private static Map<String, JsonNode> people(Path copy) {
        Map<String, JsonNode> people = new TreeMap<>();
        if (Files.exists(copy)) {
            try {
                Json.parse(Files.readString(copy))
                        .path("people")
                        .properties()
                        .forEach(person -> people.put(
                                person.getKey(), ofToday(person.getValue().path("data"))));
            } catch (IOException replacedJustNow) {
                return people;
            }
        }
        return people;
    }

    private Map<String, JsonNode> asTheRegisterSays() {
        Map<String, JsonNode> people = new TreeMap<>();
        String next = "";
        do {
            JsonNode page = register.as(Register.CARDIFF)
                    .patiently()
                    .get("/v1/changes/registry/snapshot?limit=500" + next)
                    .is(200)
                    .json();
            page.path("items").forEach(item -> people.put(item.path("subject").asText(), ofToday(item.path("data"))));
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty());
        return people;
    }

    /** An event tells of the post that it ended; a snapshot tells only of those that are not over. */
    private static JsonNode ofToday(JsonNode data) {
        if (data.path("posts") instanceof ArrayNode posts) {
            for (var each = posts.iterator(); each.hasNext(); ) {
                JsonNode until = each.next().path("until");
                if (until.isTextual() && LocalDate.parse(until.asText()).isBefore(LocalDate.parse(StaffList.today()))) {
                    each.remove();
                }
            }
        }
        if (data instanceof ObjectNode person) {
            person.remove("version");
        }
        return data;
    }
}
