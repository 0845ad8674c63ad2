package cofrestr.qualifications.compliance.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.looks.Purpose;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.compliance.AssessCompliance;
import cofrestr.qualifications.compliance.Assessment;
import cofrestr.qualifications.compliance.Outcome;
import cofrestr.qualifications.compliance.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the registry asks when it decides an application: is this person what the category and role require? */
@Path("/v1/requirement-checks")
@Tag(name = "Compliance", description = ComplianceResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RequirementCheckResource {
    private final AssessCompliance assess;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Looks looks;

    RequirementCheckResource(AssessCompliance assess, CurrentCaller callers, RequestContext request, Looks looks) {
        this.assess = assess;
        this.callers = callers;
        this.request = request;
        this.looks = looks;
    }

    /** Who is asked about, and as what. */
    @Schema(name = "RequirementCheck")
    public record CheckRequest(
            @NotNull RegisterNumber registerNumber,

            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            @Schema(
                    description = "The category that the person is to be registered in",
                    examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String category,

            @Schema(
                    description = "The role profile of the post; left out: the posts that the person holds",
                    examples = "TEACHING_ASSISTANT_2")
            @Nullable
            String role,

            @NotNull @Schema(description = "The day for which it is asked", examples = "2026-11-22")
            LocalDate on) {}

    /** The answer. */
    @Schema(name = "RequirementCheckAnswer")
    public record CheckView(
            @Schema(description = "NONE_IN_FORCE: no requirement applies to that category and role on that day")
            Outcome outcome,

            @Schema(description = "The last day of the first time that runs out") @Nullable
            LocalDate until,

            List<StandingView.RequirementStanding> requirements,

            @Schema(description = "By code of the requirement, the version that was judged by")
            Map<String, Integer> ruleVersions) {
        static CheckView of(Assessment assessment) {
            return new CheckView(
                    assessment.outcome(),
                    assessment.until(),
                    assessment.judged().stream()
                            .map(StandingView.RequirementStanding::of)
                            .toList(),
                    assessment.judged().stream()
                            .collect(Collectors.toMap(
                                    judged -> judged.rule().code(),
                                    judged -> judged.rule().ruleVersion())));
        }
    }

    @POST
    @May(value = Role.SERVICE, callers = "registry-service")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check the requirements for a category and role",
            description =
                    "For the registry, when it decides an application. By what is known now; of somebody in no such post, as if taking one up on that day. That nothing is required is an answer of its own.")
    @APIResponse(responseCode = "200", description = "How the person stands")
    @Refuses({"FIELD_REQUIRED", "FIELD_INVALID", "NAME_UNKNOWN", "REGISTER_NUMBER_CHECK_FAILED"})
    public CheckView checkRequirements(@Valid @NotNull CheckRequest asked) {
        Question.Role role = asked.role() == null ? null : role(asked.role());
        Assessment assessment = assess.one(
                asked.registerNumber(), new Question(new Moment(asked.on(), null), asked.category(), role, _ -> true));
        looks.at(
                new Looks.Onlooker(callers.get(), Purpose.REGISTRATION, true, "checkRequirements", request.id()),
                List.of(assessment.registerNumber()));
        return CheckView.of(assessment);
    }

    private Question.Role role(String code) {
        return assess.role(code)
                .orElseThrow(() ->
                        Problem.of(KitProblem.REQUEST_INVALID, 1).at("/role", QualificationsProblem.NAME_UNKNOWN));
    }
}
