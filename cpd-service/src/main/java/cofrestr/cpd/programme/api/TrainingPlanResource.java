package cofrestr.cpd.programme.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.programme.KnownPlans;
import cofrestr.cpd.programme.TrainingPlans;
import cofrestr.cpd.programme.api.TrainingPlanRequests.LinesRequest;
import cofrestr.cpd.programme.api.TrainingPlanRequests.PlanRequest;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** Training plans over HTTP. */
@Path("/v1/training-plans")
@Tag(
        name = "Training plans",
        description =
                "What an authority or a partnership means to have learned in a year: proposed, agreed, published, compared with what was taken up.")
@Produces(MediaType.APPLICATION_JSON)
public class TrainingPlanResource {
    private static final String ID = "Id of the plan";
    private static final String SOME = "00000000-0000-7000-8000-000000000000";

    private final TrainingPlans plans;
    private final KnownPlans known;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;

    TrainingPlanResource(
            TrainingPlans plans, KnownPlans known, CurrentCaller callers, Paging paging, Versions versions) {
        this.plans = plans;
        this.known = known;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose a training plan", description = "By whoever leads, or a registrar.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanRequest.class),
                            examples = @ExampleObject(name = "a topic", value = """
                                    {"organisation": "W06000015", "year": "2026-27", "titleEn": "Training plan", "titleCy": "Cynllun hyfforddi",
                                     "lines": [{"topic": "Conflict resolution", "volume": 40}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "The plan, at its place",
            content = @Content(schema = @Schema(implementation = TrainingPlanView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "TRAINING_PLAN_EXISTS", "PROGRAMME_UNKNOWN"})
    public Response proposeTrainingPlan(@Valid @NotNull PlanRequest asked) {
        TrainingPlanView view = view(plans.propose(asked.entry(), callers.get()));
        return versions.created(URI.create("/v1/training-plans/" + view.id()), "plan", view.version(), view);
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List training plans",
            description =
                    "Those that are published, and the caller's own; how much was taken up is for whoever made the plan, and registrars.")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<TrainingPlanView> listTrainingPlans(
            @Parameter(description = "Its own, and those beneath it", example = "W06000015")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(description = "For which year", example = "2026-27") @QueryParam("year") @Nullable String year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<KnownPlans.Plan> page = paging.page(
                from,
                known.list(organisation == null ? null : organisation.value(), year, from, callers.get()),
                one -> one.id().toString());
        Map<UUID, List<KnownPlans.Line>> lines = known.lines(page.items());
        return page.map(one -> TrainingPlanView.of(one, lines.getOrDefault(one.id(), List.of())));
    }

    @GET
    @Path("/{plan}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a training plan", description = "One that is published, or the caller's own.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with its ETag",
            content = @Content(schema = @Schema(implementation = TrainingPlanView.class)))
    @Refuses("NOT_FOUND")
    public Response readTrainingPlan(@Parameter(description = ID, example = SOME) @PathParam("plan") UUID plan) {
        return answer(plan);
    }

    @PUT
    @Path("/{plan}")
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the lines of a plan", description = "All of them, while it is only proposed.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now",
            content = @Content(schema = @Schema(implementation = TrainingPlanView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "TRAINING_PLAN_STATE",
        "PROGRAMME_UNKNOWN"
    })
    public Response changeTrainingPlan(
            @Parameter(description = ID, example = SOME) @PathParam("plan") UUID plan,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull LinesRequest asked) {
        plans.change(plan, asked.said(), ifMatch, callers.get());
        return answer(plan);
    }

    @POST
    @Path("/{plan}/agreement")
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Operation(summary = "Agree a plan", description = "One that is proposed. Its lines stay from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now",
            content = @Content(schema = @Schema(implementation = TrainingPlanView.class)))
    @Refuses({"NOT_FOUND", "TRAINING_PLAN_STATE"})
    public Response agreeTrainingPlan(@Parameter(description = ID, example = SOME) @PathParam("plan") UUID plan) {
        plans.agree(plan, callers.get());
        return answer(plan);
    }

    @POST
    @Path("/{plan}/publication")
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Operation(summary = "Publish a plan", description = "One that is agreed: everybody can read it from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now",
            content = @Content(schema = @Schema(implementation = TrainingPlanView.class)))
    @Refuses({"NOT_FOUND", "TRAINING_PLAN_STATE"})
    public Response publishTrainingPlan(@Parameter(description = ID, example = SOME) @PathParam("plan") UUID plan) {
        plans.publish(plan, callers.get());
        return answer(plan);
    }

    /** How much was taken up moves without the version, so it is always told anew. */
    private Response answer(UUID plan) {
        TrainingPlanView view = view(plan);
        return versions.changed("plan", view.version(), view);
    }

    private TrainingPlanView view(UUID plan) {
        KnownPlans.Plan found = known.find(plan, callers.get()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return TrainingPlanView.of(found, known.lines(List.of(found)).getOrDefault(plan, List.of()));
    }
}
