package cofrestr.cpd.enrolment.api;

import static cofrestr.cpd.enrolment.api.EnrolmentResource.ID;
import static cofrestr.cpd.enrolment.api.EnrolmentResource.PROGRAMME;
import static cofrestr.cpd.enrolment.api.EnrolmentResource.SOME;

import cofrestr.cpd.enrolment.EnrolmentSteps;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to an enrolment, over HTTP. */
@Path("/v1/programmes/{programme}/enrolments/{enrolment}/steps")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentStepResource {
    private final EnrolmentSteps steps;
    private final ShownEnrolment shown;
    private final CurrentCaller callers;

    EnrolmentStepResource(EnrolmentSteps steps, ShownEnrolment shown, CurrentCaller callers) {
        this.steps = steps;
        this.shown = shown;
        this.callers = callers;
    }

    /** What happened to an enrolment. */
    @Schema(name = "EnrolmentSteps")
    public record StepsView(List<StepView> items) {}

    /** One thing that happened. */
    @Schema(name = "EnrolmentStep")
    public record StepView(
            EnrolmentSteps.Kind kind,

            @Schema(description = "As who somebody did it; REGISTER gives a free place to whoever is next")
            EnrolmentSteps.Part part,

            Instant at) {}

    @GET
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read what happened to an enrolment",
            description = "Oldest first: what, when, and as who somebody did it. For whoever may read the enrolment.")
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public StepsView readEnrolmentSteps(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment) {
        shown.look("readEnrolmentSteps", programme, enrolment);
        return new StepsView(steps.of(programme, enrolment, callers.get()).stream()
                .map(step -> new StepView(step.kind(), step.part(), step.at()))
                .toList());
    }
}
