package cofrestr.qualifications.status.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.held.CertificateNames;
import cofrestr.qualifications.held.ChangeFact;
import cofrestr.qualifications.held.api.DecisionRequest;
import cofrestr.qualifications.held.api.HeldFacts;
import cofrestr.qualifications.status.HeldStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The statuses of one person over HTTP. */
@Path("/v1/practitioners/{number}/statuses")
@Tag(name = HeldFacts.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
    private static final HeldFacts.Shown<HeldStatus, StatusView> SHOWN =
            new HeldFacts.Shown<>(HeldStatus.KIND, "statuses", "status", StatusView::of);
    private static final String ID = "Id of the status held";

    private final HeldFacts held;
    private final CertificateNames names;

    StatusResource(HeldFacts held, CertificateNames names) {
        this.held = held;
        this.names = names;
    }

    @GET
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List a person's statuses",
            description =
                    "Such as HLTA. A status is not a qualification, and holding it is not being deployed in it; England and Wales each give their own. With asAt what was awarded by that day, with knownAt what the record said at that moment. A provider reads what it gave or verified, as it is known now.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PARAMETER_INVALID",
        "LIMIT_TOO_LARGE",
        "CURSOR_INVALID",
        "PURPOSE_UNKNOWN"
    })
    public Page<StatusView> listStatuses(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = "What was awarded by this day; today if not said") @QueryParam("asAt") @Nullable
                    LocalDate asAt,
            @Parameter(description = "What the record said at this moment; now if not said")
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return held.list(SHOWN, number, new HeldFacts.Asked(asAt, knownAt, limit, cursor), "listStatuses");
    }

    @POST
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record a status", description = """
                    The same status of the same jurisdiction is recorded once, whoever says it how often; where what stands says something else, correct that instead. A person claims it; a provider in its own name, an awarding body and registry staff verify, and what was claimed is verified by it.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StatusRequest.class),
                            examples = @ExampleObject(name = "HLTA of Wales", value = """
                                    {"status": "HLTA", "jurisdiction": "WALES", "awardedOn": "2016-07-01", "awardedBy": "PROVIDER-1", "statusNumber": "INV-7", "familyName": "Invented",
                                     "evidence": "letter seen"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before, or was claimed and is verified now",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "DAY_NOT_COME",
        "GIVER_UNFIT",
        "EVIDENCE_MISSING",
        "PURPOSE_UNKNOWN",
        "STATUS_UNKNOWN",
        "STATUS_EXISTS"
    })
    public Response recordStatus(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Valid @NotNull StatusRequest request) {
        return held.record(SHOWN, request.statement(number, names), "recordStatus");
    }

    @GET
    @Path("/{status}")
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "Read a status", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PURPOSE_UNKNOWN"})
    public Response readStatus(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = ID, example = HeldFacts.EXAMPLE_ID) @PathParam("status") UUID id) {
        return held.read(SHOWN, number, id, "readStatus");
    }

    @PUT
    @Path("/{status}")
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct a status",
            description =
                    "All of it anew. A person corrects what is only claimed, a provider what it verified, registry staff both. What was recorded before stays in what was known then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StatusRequest.class),
                            examples = @ExampleObject(name = "HLTA of Wales", value = """
                                    {"status": "HLTA", "jurisdiction": "WALES", "awardedOn": "2016-07-01", "awardedBy": "PROVIDER-1", "statusNumber": "INV-7", "familyName": "Invented",
                                     "evidence": "letter seen"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "DAY_NOT_COME",
        "GIVER_UNFIT",
        "EVIDENCE_MISSING",
        "PURPOSE_UNKNOWN",
        "STATUS_UNKNOWN",
        "STATUS_EXISTS",
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "FACT_NOT_YOURS_TO_CHANGE"
    })
    public Response correctStatus(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = ID, example = HeldFacts.EXAMPLE_ID) @PathParam("status") UUID id,
            @Parameter(description = HeldFacts.IF_MATCH, schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull StatusRequest request) {
        return held.correct(
                SHOWN, new ChangeFact.Seen(number, id, ifMatch), request.statement(number, names), "correctStatus");
    }

    @POST
    @Path("/{status}/decision")
    @May({Role.REGISTRAR, Role.PROVIDER})
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify or reject a status",
            description =
                    "What is claimed is verified or, with a reason that the person reads, rejected: by the organisation that the claim names, or by registry staff, who alone take either back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples = @ExampleObject(name = "rejected", value = HeldFacts.REJECTED)))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "DECISION_NOT_OPEN",
        "REASON_UNFIT",
        "STATUS_EXISTS",
        "PURPOSE_UNKNOWN"
    })
    public Response decideStatus(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = ID, example = HeldFacts.EXAMPLE_ID) @PathParam("status") UUID id,
            @Parameter(description = HeldFacts.IF_MATCH, schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DecisionRequest decision) {
        return held.decide(SHOWN, new ChangeFact.Seen(number, id, ifMatch), decision, "decideStatus");
    }
}
