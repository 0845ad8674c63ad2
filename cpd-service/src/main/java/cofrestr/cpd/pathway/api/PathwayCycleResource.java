package cofrestr.cpd.pathway.api;

import cofrestr.cpd.pathway.CycleReport;
import cofrestr.cpd.pathway.NominateParticipant;
import cofrestr.cpd.pathway.Nominations;
import cofrestr.cpd.pathway.ReportCycle;
import cofrestr.cpd.pathway.api.PathwayRequests.NominationRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who takes part in a cycle, and what it came to, over HTTP. */
@Path("/v1/pathway-cycles/{cycle}")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayCycleResource {
    private final Nominations nominations;
    private final NominateParticipant nominate;
    private final ReportCycle report;
    private final CurrentCaller callers;
    private final Paging paging;
    private final ShownNomination shown;

    PathwayCycleResource(
            Nominations nominations,
            NominateParticipant nominate,
            ReportCycle report,
            CurrentCaller callers,
            Paging paging,
            ShownNomination shown) {
        this.nominations = nominations;
        this.nominate = nominate;
        this.report = report;
        this.callers = callers;
        this.paging = paging;
        this.shown = shown;
    }

    @GET
    @Path("/nominations")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List the nominations of a cycle",
            description =
                    "Those in which the organisation, or one beneath it, nominates, employs or hosts, in the order of entry.")
    @APIResponse(responseCode = "200", description = "One page of nominations")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<NominationView> listNominations(
            @Parameter(description = CYCLE, example = PILOT) @PathParam("cycle") String cycle,
            @Parameter(description = "Whose", example = "W06000015", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return shown.page(paging.page(
                from,
                nominations.list(cycle, organisation.value(), from, callers.get()),
                one -> one.id().toString()));
    }

    @POST
    @Path("/nominations")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Nominate somebody",
            description =
                    "On the register or a guest, for a track, by one of the caller's organisations, on a day on which the cycle takes nominations.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NominationRequest.class),
                            examples = @ExampleObject(name = "somebody of the register", value = """
                                    {"track": "MIDDLE_LEADER", "participant": {"registerNumber": "10034678"}, "nominatedBy": "W06000015", \
                                    "ownSchool": "6819010", "nominatedOn": "2014-05-01"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The nomination, at its place",
            content = @Content(schema = @Schema(implementation = NominationView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "REGISTER_NUMBER_CHECK_FAILED",
        "LEARNER_UNFIT",
        "PRACTITIONER_UNKNOWN",
        "GUEST_UNKNOWN",
        "ACTIVITY_DAY_NOT_COME",
        "PATHWAY_TRACK_UNKNOWN",
        "PATHWAY_NOMINATION_CLOSED",
        "PATHWAY_NOMINATED_ALREADY",
        "PATHWAY_SCHOOL_UNKNOWN",
        "COACH_UNKNOWN"
    })
    public Response nominate(
            @Parameter(description = CYCLE, example = PILOT) @PathParam("cycle") String cycle,
            @Valid @NotNull NominationRequest request) {
        return shown.created(nominate.nominate(cycle, request.command(), callers.get()));
    }

    @GET
    @Path("/report")
    @May(Role.REGISTRAR)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "Read what a cycle came to",
            description =
                    "Interns by track and in all, trained coaches, different schools that used it and that hosted, by phase, bursaries asked for "
                            + "and awaited. For registry staff whole where no organisation is named; else for an organisation and those beneath it.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = CycleReport.class)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public CycleReport reportPathwayCycle(
            @Parameter(description = CYCLE, example = PILOT) @PathParam("cycle") String cycle,
            @Parameter(
                            description = "Whose people and coaches; needed for all but registry staff",
                            example = "W06000015")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation) {
        return report.report(cycle, organisation == null ? null : organisation.value());
    }

    private static final String CYCLE = "Code of the cycle";
    private static final String PILOT = "TALENT_MANAGEMENT_PILOT";
}
