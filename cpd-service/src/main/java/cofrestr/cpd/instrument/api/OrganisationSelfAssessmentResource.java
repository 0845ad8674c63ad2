package cofrestr.cpd.instrument.api;

import cofrestr.cpd.instrument.SelfAssessment;
import cofrestr.cpd.instrument.SelfAssessments;
import cofrestr.cpd.instrument.TakeInstrument;
import cofrestr.cpd.instrument.Taker;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
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
import java.net.URI;
import java.util.List;
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

/** The self-assessments of an organisation over HTTP. */
@Path("/v1/organisations/{organisation}/self-assessments")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationSelfAssessmentResource {
    private final SelfAssessments taken;
    private final TakeInstrument take;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;

    OrganisationSelfAssessmentResource(
            SelfAssessments taken, TakeInstrument take, CurrentCaller callers, Paging paging, Versions versions) {
        this.taken = taken;
        this.take = take;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List the self-assessments of an organisation",
            description = "Oldest first, each with what it says of needs and what changed since the time before.")
    @APIResponse(responseCode = "200", description = "One page of self-assessments")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<SelfAssessmentView> listOrganisationSelfAssessments(
            @Parameter(description = "Code of the organisation", example = "6819010") @PathParam("organisation")
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        List<SelfAssessment> found = taken.list(Taker.organisation(organisation.value()), from, callers.get())
                .items();
        return paging.page(from, found, one -> one.id().toString()).map(SelfAssessmentView::of);
    }

    @GET
    @Path("/{selfAssessment}")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "Read a self-assessment of an organisation",
            description = "Answers, points and bands by area, needs, what to turn to.")
    @APIResponse(
            responseCode = "200",
            description = "The self-assessment",
            content = @Content(schema = @Schema(implementation = SelfAssessmentView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readOrganisationSelfAssessment(
            @Parameter(description = "Code of the organisation", example = "6819010") @PathParam("organisation")
                    OrganisationCode organisation,
            @Parameter(description = "Id of the self-assessment", example = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55")
                    @PathParam("selfAssessment")
                    UUID id) {
        return versions.answer("self-assessment", 1, view(organisation, id));
    }

    @POST
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take an instrument as an organisation",
            description =
                    "All its statements, each once, in the version in force: a school looks at how it plans its workforce. Taken again, it shows what changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SelfAssessmentRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "a school and its workforce",
                                            value = SelfAssessmentRequest.EXAMPLE_OF_ORGANISATION)))
    @APIResponse(
            responseCode = "201",
            description = "What the answers come to",
            content = @Content(schema = @Schema(implementation = SelfAssessmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "INSTRUMENT_UNKNOWN",
        "INSTRUMENT_FOR_ANOTHER_SUBJECT",
        "INSTRUMENT_MODE_WRONG",
        "INSTRUMENT_PERSON_UNFIT",
        "INSTRUMENT_ANSWERS_UNFIT"
    })
    public Response takeInstrumentAsOrganisation(
            @Parameter(description = "Code of the organisation", example = "6819010") @PathParam("organisation")
                    OrganisationCode organisation,
            @Valid @NotNull SelfAssessmentRequest request) {
        UUID id = take.take(Taker.organisation(organisation.value()), request.command(), callers.get());
        return Response.created(URI.create("/v1/organisations/" + organisation.value() + "/self-assessments/" + id))
                .entity(view(organisation, id))
                .tag(versions.tag("self-assessment", 1))
                .build();
    }

    private SelfAssessmentView view(OrganisationCode organisation, UUID id) {
        return taken.find(Taker.organisation(organisation.value()), id, callers.get())
                .map(SelfAssessmentView::of)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
