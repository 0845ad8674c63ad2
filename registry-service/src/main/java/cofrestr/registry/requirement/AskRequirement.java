package cofrestr.registry.requirement;

import cofrestr.kit.job.JobKind;
import cofrestr.kit.job.Lease;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Asks one question until it is answered. An application that was decided meanwhile is asked about no more. */
@ApplicationScoped
class AskRequirement implements JobKind {
    static final String KIND = "ask-requirement";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final AskQualifications qualifications;
    private final RequirementQuestions questions;

    AskRequirement(Jdbi jdbi, AskQualifications qualifications, RequirementQuestions questions) {
        this.jdbi = jdbi;
        this.qualifications = qualifications;
        this.questions = questions;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** A service that is away is away for a while; the pauses grow to some minutes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void run(Lease lease) {
        JsonNode work = read(lease.payload());
        UUID application = UUID.fromString(work.path("application").asText());
        LocalDate on = LocalDate.parse(work.path("on").asText());
        RequirementQuestions.Asked asked = jdbi.withHandle(handle -> RequirementQuestions.asked(handle, application));
        if (!asked.open()) {
            lease.finish(_ -> {});
            return;
        }
        RequirementAnswer answer = qualifications.ask(asked.registerNumber(), asked.category(), on);
        lease.finish(handle -> questions.answered(handle, application, on, answer));
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
