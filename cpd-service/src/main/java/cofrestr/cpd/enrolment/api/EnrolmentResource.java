package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.Enrol;
import cofrestr.cpd.enrolment.EnrolmentState;
import cofrestr.cpd.enrolment.Enrolments;
import cofrestr.cpd.enrolment.Withdraw;
import cofrestr.cpd.enrolment.api.EnrolmentRequests.EnrolRequest;
import cofrestr.cpd.enrolment.api.EnrolmentRequests.WithdrawalRequest;
import cofrestr.cpd.programme.Programmes;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Enrolments over HTTP. */
@Path("/v1/programmes/{programme}/enrolments")
@Tag(
        name = "Enrolments",
        description =
                "While places and money last, whoever is enrolled has a place; after that people wait in order of arrival. A withdrawal moves the next at once.")
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentResource {
    static final String PROGRAMME = "Code of the programme";
    static final String ID = "Id of the enrolment";
    static final String SOME = "00000000-0000-7000-8000-000000000000";

    private final Enrol enrol;
    private final Withdraw withdraw;
    private final Enrolments enrolments;
    private final Programmes programmes;
    private final ShownEnrolment shown;
    private final CurrentCaller callers;
    private final Paging paging;

    EnrolmentResource(
            Enrol enrol,
            Withdraw withdraw,
            Enrolments enrolments,
            Programmes programmes,
            ShownEnrolment shown,
            CurrentCaller callers,
            Paging paging) {
        this.enrol = enrol;
        this.withdraw = withdraw;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.shown = shown;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enrol somebody",
            description =
                    "Employers enrol people who work for them and their guests, providers anybody in their own programmes, people themselves. The answer says whether there was a place (ENROLLED) or which place in the queue (WAITING). Send an Idempotency-Key: a lost answer can then be asked for again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolRequest.class),
                            examples = @ExampleObject(name = "somebody of the register", value = """
                                    {"year": "2026-27", "registerNumber": "10034678", "role": "PARTICIPANT", "organisation": "W06000015"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Enrolled, or waiting",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "LEARNER_UNFIT",
        "PRACTITIONER_UNKNOWN",
        "GUEST_UNKNOWN",
        "GUEST_OF_ANOTHER",
        "COACH_NAMES_ONESELF",
        "PROGRAMME_YEAR_UNKNOWN",
        "PROGRAMME_YEAR_OVER",
        "PROGRAMME_IS_A_PLAN",
        "ENROLMENT_NOT_ELIGIBLE",
        "ENROLMENT_OPEN",
        "FUNDING_STREAM_UNKNOWN",
        "FUNDING_STREAM_UNFIT",
        "REASON_UNKNOWN",
        "FIELD_INVALID"
    })
    public Response enrol(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Valid @NotNull EnrolRequest request) {
        return shown.created(programme, enrol.enrol(request.command(programme), callers.get()));
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Operation(
            summary = "List a programme's enrolments",
            description =
                    "In order of arrival. Providers see those in their own programmes, employers those that an organisation of theirs sent; they name it.")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID", "PURPOSE_UNKNOWN"})
    public Page<EnrolmentView> listEnrolments(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = "Those sent by it, or from beneath it", example = "W06000015")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(description = "Label of the programme year", example = "2026-27") @QueryParam("year") @Nullable
                    String year,
            @QueryParam("state") @Nullable EnrolmentState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller by = callers.get();
        if (!by.is(Role.EMPLOYER)) {
            programmes.refuseOther(programme, by);
        }
        Paging.From from = paging.from(limit, cursor);
        var wanted =
                new Enrolments.Wanted(programme, null, organisation == null ? null : organisation.value(), year, state);
        return shown.page(paging.page(
                from, enrolments.list(wanted, from, by), one -> one.id().toString()));
    }

    @GET
    @Path("/{enrolment}")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read an enrolment",
            description =
                    "With the place in the queue, if the person waits. For the person, whoever sent them, and the provider.")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment, with its ETag",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response readEnrolment(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment) {
        return shown.read(programme, enrolment);
    }

    @POST
    @Path("/{enrolment}/withdrawal")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw somebody",
            description =
                    "For good. The place and the money go to whoever waits longest of those for whom both are there, in the same transaction.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @Refuses({"NOT_FOUND", "ENROLMENT_FINAL", "REASON_UNKNOWN", "FIELD_INVALID"})
    public Response withdrawEnrolment(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme,
            @Parameter(description = ID, example = SOME) @PathParam("enrolment") UUID enrolment,
            @Valid @NotNull WithdrawalRequest request) {
        withdraw.withdraw(programme, enrolment, request.reason(), callers.get());
        return shown.changed(programme, enrolment);
    }
}
