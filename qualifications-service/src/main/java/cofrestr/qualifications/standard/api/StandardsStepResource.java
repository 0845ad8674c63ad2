package cofrestr.qualifications.standard.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.publication.PublicationStep;
import cofrestr.qualifications.publication.WithdrawalRequest;
import cofrestr.qualifications.standard.MoveStandards;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of the life of a set of standards over HTTP. */
@Path("/v1/standards-sets/{standardsSet}")
@Tag(name = "Roles and standards")
@Produces(MediaType.APPLICATION_JSON)
public class StandardsStepResource {
    private final MoveStandards move;
    private final ShowSet show;
    private final Versions versions;
    private final CurrentCaller callers;

    StandardsStepResource(MoveStandards move, ShowSet show, Versions versions, CurrentCaller callers) {
        this.move = move;
        this.show = show;
        this.versions = versions;
        this.callers = callers;
    }

    @POST
    @Path("/consultation")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(
            summary = "Open a set of standards to consultation",
            description =
                    "A draft or what is announced, once it has its standards and its first day. From then on everyone may read its standards.")
    @APIResponse(
            responseCode = "200",
            description = "In consultation",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "STANDARDS_SET_SAYS_TOO_LITTLE"
    })
    public Response openStandardsSet(
            @Parameter(description = StandardsResource.CODE, example = StandardsResource.SOME)
                    @PathParam("standardsSet")
                    String code,
            @Parameter(
                            description = StandardsResource.SEEN,
                            example = StandardsResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        move.move(code, PublicationStep.OPEN, versions.required(ifMatch), desk());
        return show.after(code);
    }

    @POST
    @Path("/reopening")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(
            summary = "Take a set of standards back from consultation",
            description = "It is a draft again and may be changed; then it is put to consultation anew.")
    @APIResponse(
            responseCode = "200",
            description = "A draft again",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "PUBLICATION_STATE_UNFIT"})
    public Response reopenStandardsSet(
            @Parameter(description = StandardsResource.CODE, example = StandardsResource.SOME)
                    @PathParam("standardsSet")
                    String code,
            @Parameter(
                            description = StandardsResource.SEEN,
                            example = StandardsResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        move.move(code, PublicationStep.REOPEN, versions.required(ifMatch), desk());
        return show.after(code);
    }

    @POST
    @Path("/publication")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(
            summary = "Publish a set of standards",
            description =
                    "From consultation, by another person than whoever wrote any of it, with a first day that is not past. It never changes from then on; from its first day the version of its family before it is replaced. Everybody who follows the changes is told.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "PUBLICATION_FOUR_EYES",
        "STANDARDS_SET_SAYS_TOO_LITTLE",
        "PUBLICATION_DAY_PAST"
    })
    public Response publishStandardsSet(
            @Parameter(description = StandardsResource.CODE, example = StandardsResource.SOME)
                    @PathParam("standardsSet")
                    String code,
            @Parameter(
                            description = StandardsResource.SEEN,
                            example = StandardsResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        move.publish(code, versions.required(ifMatch), desk());
        return show.after(code);
    }

    @POST
    @Path("/withdrawal")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw a set of standards",
            description =
                    "A draft is dropped. What was published is in use until the day before the one named. What it took the place of does not come back, unless it is withdrawn before its first day.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "PUBLICATION_STATE_UNFIT",
        "PUBLICATION_DAY_PAST",
        "FIELD_REQUIRED"
    })
    public Response withdrawStandardsSet(
            @Parameter(description = StandardsResource.CODE, example = StandardsResource.SOME)
                    @PathParam("standardsSet")
                    String code,
            @Parameter(
                            description = StandardsResource.SEEN,
                            example = StandardsResource.TAG,
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull WithdrawalRequest asked) {
        move.withdraw(code, asked.from(), asked.because(), versions.required(ifMatch), desk());
        return show.after(code);
    }

    private String desk() {
        return callers.get().desk();
    }
}
