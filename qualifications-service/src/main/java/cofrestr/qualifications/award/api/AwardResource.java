package cofrestr.qualifications.award.api;

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
import cofrestr.qualifications.award.Awarded;
import cofrestr.qualifications.award.StateAwards;
import cofrestr.qualifications.held.ChangeFact;
import cofrestr.qualifications.held.api.DecisionRequest;
import cofrestr.qualifications.held.api.HeldFacts;
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

/** Awards of one person over HTTP. Employers read nothing here: they are told outcomes. */
@Path("/v1/practitioners/{number}/awards")
@Tag(name = HeldFacts.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class AwardResource {
    private static final HeldFacts.Shown<Awarded, AwardView> SHOWN =
            new HeldFacts.Shown<>(Awarded.KIND, "awards", "award", AwardView::of);
    private static final String ID = "Id of the award";

    private final HeldFacts held;
    private final StateAwards awards;

    AwardResource(HeldFacts held, StateAwards awards) {
        this.held = held;
        this.awards = awards;
    }

    @GET
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List a person's awards",
            description =
                    "Claimed, verified and rejected; only what is verified counts. With asAt what was awarded by that day, with knownAt what the record said at that moment. A provider reads what it gave or verified, as it is known now.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PARAMETER_INVALID",
        "LIMIT_TOO_LARGE",
        "CURSOR_INVALID",
        "PURPOSE_UNKNOWN"
    })
    public Page<AwardView> listAwards(
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
        return held.list(SHOWN, number, new HeldFacts.Asked(asAt, knownAt, limit, cursor), "listAwards");
    }

    @POST
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record an award", description = """
                    The same qualification of the same day is recorded once, whoever says it how often; where what stands says something else, correct that instead. A person claims it; a provider in its own name, an awarding body and registry staff verify, and what was claimed is verified by it.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AwardRequest.class),
                            examples = @ExampleObject(name = "from a certificate", value = """
                                    {"qualification": "601/3216/4", "awardedOn": "2024-07-19", "awardedBy": "PROVIDER-1", "certificateNumber": "INV-0001",
                                     "familyName": "Invented", "evidence": "certificate seen"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before, or was claimed and is verified now",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "DAY_NOT_COME",
        "GIVER_UNFIT",
        "EVIDENCE_MISSING",
        "PURPOSE_UNKNOWN",
        "QUALIFICATION_UNKNOWN",
        "QUALIFICATION_NUMBER_INVALID",
        "AWARD_EXISTS"
    })
    public Response recordAward(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Valid @NotNull AwardRequest request) {
        return held.record(SHOWN, awards.statement(request.stated(number)), "recordAward");
    }

    @GET
    @Path("/{award}")
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "Read an award", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PURPOSE_UNKNOWN"})
    public Response readAward(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = ID, example = HeldFacts.EXAMPLE_ID) @PathParam("award") UUID id) {
        return held.read(SHOWN, number, id, "readAward");
    }

    @PUT
    @Path("/{award}")
    @May({Role.REGISTRAR, Role.PROVIDER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct an award",
            description =
                    "All of it anew. A person corrects what is only claimed, a provider what it verified, registry staff both. What was recorded before stays in what was known then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AwardRequest.class),
                            examples = @ExampleObject(name = "from a certificate", value = """
                                    {"qualification": "601/3216/4", "awardedOn": "2024-07-19", "awardedBy": "PROVIDER-1", "certificateNumber": "INV-0001",
                                     "familyName": "Invented", "evidence": "certificate seen"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "DAY_NOT_COME",
        "GIVER_UNFIT",
        "EVIDENCE_MISSING",
        "PURPOSE_UNKNOWN",
        "QUALIFICATION_UNKNOWN",
        "QUALIFICATION_NUMBER_INVALID",
        "AWARD_EXISTS",
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "FACT_NOT_YOURS_TO_CHANGE"
    })
    public Response correctAward(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = ID, example = HeldFacts.EXAMPLE_ID) @PathParam("award") UUID id,
            @Parameter(description = HeldFacts.IF_MATCH, schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull AwardRequest request) {
        return held.correct(
                SHOWN,
                new ChangeFact.Seen(number, id, ifMatch),
                awards.statement(request.stated(number)),
                "correctAward");
    }

    @POST
    @Path("/{award}/decision")
    @May({Role.REGISTRAR, Role.PROVIDER})
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify or reject an award",
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
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "DECISION_NOT_OPEN",
        "REASON_UNFIT",
        "AWARD_EXISTS",
        "PURPOSE_UNKNOWN"
    })
    public Response decideAward(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = ID, example = HeldFacts.EXAMPLE_ID) @PathParam("award") UUID id,
            @Parameter(description = HeldFacts.IF_MATCH, schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DecisionRequest decision) {
        return held.decide(SHOWN, new ChangeFact.Seen(number, id, ifMatch), decision, "decideAward");
    }
}
