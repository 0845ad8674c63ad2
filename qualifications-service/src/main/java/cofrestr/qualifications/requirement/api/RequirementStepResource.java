package cofrestr.qualifications.requirement.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.publication.ActView;
import cofrestr.qualifications.publication.PublicationStep;
import cofrestr.qualifications.publication.WithdrawalRequest;
import cofrestr.qualifications.requirement.MoveRequirement;
import cofrestr.qualifications.requirement.Requirement;
import cofrestr.qualifications.requirement.Requirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a requirement's life over HTTP. */
@Path("/v1/requirements/{requirement}")
@Tag(name = "Requirements", description = RequirementResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class RequirementStepResource {
    private final MoveRequirement move;
    private final Requirements requirements;
    private final Versions versions;
    private final CurrentCaller callers;

    RequirementStepResource(MoveRequirement move, Requirements requirements, Versions versions, CurrentCaller callers) {
        this.move = move;
        this.requirements = requirements;
        this.versions = versions;
        this.callers = callers;
    }

    @POST
    @Path("/consultation")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(summary = "Open a draft to consultation", description = "From then on everyone may read it.")
    @APIResponse(
            responseCode = "200",
            description = "In consultation",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "PUBLICATION_STATE_UNFIT"})
    public Response openRequirement(
            @Parameter(description = RequirementResource.ID, example = RequirementResource.SOME)
                    @PathParam("requirement")
                    UUID requirement,
            @Parameter(
                            description = RequirementResource.SEEN,
                            example = RequirementResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        move.move(requirement, PublicationStep.OPEN, versions.required(ifMatch), desk());
        return shown(requirement);
    }

    @POST
    @Path("/reopening")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(
            summary = "Take a requirement back from consultation",
            description = "It is a draft again and may be changed; then it is put to consultation anew.")
    @APIResponse(
            responseCode = "200",
            description = "A draft again",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "PUBLICATION_STATE_UNFIT"})
    public Response reopenRequirement(
            @Parameter(description = RequirementResource.ID, example = RequirementResource.SOME)
                    @PathParam("requirement")
                    UUID requirement,
            @Parameter(
                            description = RequirementResource.SEEN,
                            example = RequirementResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        move.move(requirement, PublicationStep.REOPEN, versions.required(ifMatch), desk());
        return shown(requirement);
    }

    @POST
    @Path("/publication")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(
            summary = "Publish a requirement",
            description =
                    "From consultation, by another person than whoever wrote any of it. It never changes from then on and has effect in its time; a later version of the same code takes its place from its own first day. It must say what a change of employer does, begin today or later, its power must be on, and the sets of standards that it names must be published.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "PUBLICATION_FOUR_EYES",
        "REQUIREMENT_SAYS_TOO_LITTLE",
        "PUBLICATION_DAY_PAST",
        "REQUIREMENT_POWER_OFF",
        "REQUIREMENT_STANDARDS_UNPUBLISHED"
    })
    public Response publishRequirement(
            @Parameter(description = RequirementResource.ID, example = RequirementResource.SOME)
                    @PathParam("requirement")
                    UUID requirement,
            @Parameter(
                            description = RequirementResource.SEEN,
                            example = RequirementResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        move.publish(requirement, versions.required(ifMatch), desk());
        return shown(requirement);
    }

    @POST
    @Path("/withdrawal")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw a requirement",
            description =
                    "A draft is dropped. What was published ends before the day named; for the days before, it stays what it was. What it took the place of does not come back, unless it is withdrawn before it had effect.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "PUBLICATION_DAY_PAST",
        "FIELD_REQUIRED"
    })
    public Response withdrawRequirement(
            @Parameter(description = RequirementResource.ID, example = RequirementResource.SOME)
                    @PathParam("requirement")
                    UUID requirement,
            @Parameter(
                            description = RequirementResource.SEEN,
                            example = RequirementResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull WithdrawalRequest asked) {
        move.withdraw(requirement, asked.from(), asked.because(), versions.required(ifMatch), desk());
        return shown(requirement);
    }

    private String desk() {
        return callers.get().desk();
    }

    private Response shown(UUID id) {
        Requirement moved = requirements.find(id, true).orElseThrow();
        RequirementView view = RequirementView.of(
                moved, requirements.actsOf(id).stream().map(ActView::of).toList());
        return versions.answer("requirement", moved.version(), view);
    }
}
