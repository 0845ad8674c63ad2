package cofrestr.qualifications.qualification.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.qualification.EnterUses;
import cofrestr.qualifications.qualification.Qualification;
import cofrestr.qualifications.qualification.QualificationNumber;
import cofrestr.qualifications.qualification.Qualifications;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For which roles a qualification is of use, and which schemes can pay for it, as registry staff enter it. */
@Path("/v1/qualifications/{qualification}")
@Tag(name = QualificationResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class QualificationUsesResource {
    private final EnterUses enter;
    private final Qualifications qualifications;

    QualificationUsesResource(EnterUses enter, Qualifications qualifications) {
        this.enter = enter;
        this.qualifications = qualifications;
    }

    /** For which role, or for all roles on which route. */
    @Schema(name = "RelevanceEntry")
    public record RelevanceRequest(
            @Size(max = 60)
            @Schema(description = "One role profile, or absent", examples = "BUSINESS_MANAGEMENT_1")
            @Nullable
            String roleProfile,

            @Size(max = 60) @Schema(description = "All roles on one route, or absent") @Nullable
            String route,

            @NotBlank @Size(max = 400) @Schema(description = "Where this comes from, or project decision")
            String basis) {}

    /** Which scheme can pay for it, and when. */
    @Schema(name = "FundingEntry")
    public record FundingRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "TDA_GRANT")
            String scheme,

            @Schema(description = "The first day; without bound if absent") @Nullable
            LocalDate since,

            @Schema(description = "The last day; without bound if absent") @Nullable
            LocalDate until,

            @NotBlank @Size(max = 400) @Schema(description = "Where this comes from, or project decision")
            String basis) {}

    @POST
    @Path("/relevance")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say for which role a qualification is of use",
            description =
                    "For one role profile, or for all roles on one route. Said again, the basis is what is said last.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RelevanceRequest.class),
                            examples = @ExampleObject(name = "a role", value = """
                                    {"roleProfile": "BUSINESS_MANAGEMENT_1", "basis": "project decision: an invented example"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Entered; the qualification as it is now",
            content = @Content(schema = @Schema(implementation = QualificationView.class)))
    @Refuses({"NOT_FOUND", "RELEVANCE_UNFIT"})
    public Response enterRelevance(
            @Parameter(description = NamedQualification.IN_PATH, example = NamedQualification.EXAMPLE)
                    @PathParam("qualification")
                    String written,
            @Valid @NotNull RelevanceRequest request) {
        QualificationNumber number = NamedQualification.inPath(written);
        return answer(enter.relevant(number, request.roleProfile(), request.route(), request.basis()), number);
    }

    @POST
    @Path("/funding")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say which scheme can pay for a qualification",
            description = "For a time that does not overlap another one of the same scheme.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FundingRequest.class),
                            examples = @ExampleObject(name = "a year", value = """
                                    {"scheme": "TDA_GRANT", "since": "2008-09-01", "until": "2009-08-31", "basis": "project decision: an invented example"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Entered; the qualification as it is now",
            content = @Content(schema = @Schema(implementation = QualificationView.class)))
    @Refuses({"NOT_FOUND", "FUNDING_SCHEME_UNKNOWN", "LISTED_ALREADY", "QUALIFICATION_DATES_UNFIT"})
    public Response enterFunding(
            @Parameter(description = NamedQualification.IN_PATH, example = NamedQualification.EXAMPLE)
                    @PathParam("qualification")
                    String written,
            @Valid @NotNull FundingRequest request) {
        QualificationNumber number = NamedQualification.inPath(written);
        EnterUses.Funding funding =
                new EnterUses.Funding(request.scheme(), request.since(), request.until(), request.basis());
        return answer(enter.fundable(number, funding), number);
    }

    private Response answer(Qualification found, QualificationNumber number) {
        return Response.status(Response.Status.CREATED)
                .entity(QualificationView.of(found, number, qualifications))
                .build();
    }
}
