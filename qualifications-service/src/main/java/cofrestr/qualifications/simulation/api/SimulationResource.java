package cofrestr.qualifications.simulation.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.simulation.DisclosureRule;
import cofrestr.qualifications.simulation.Shown;
import cofrestr.qualifications.simulation.Simulation;
import cofrestr.qualifications.simulation.Simulations;
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
import java.time.Instant;
import java.time.LocalDate;
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

/** What a requirement would mean, over HTTP. No person is in the figures, so nobody is looked at. */
@Path("/v1/requirements/{requirement}/simulations")
@Tag(name = "Simulations", description = "What if this requirement were in force? Figures only, never a person.")
@Produces(MediaType.APPLICATION_JSON)
public class SimulationResource {
    private static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";
    private static final String OF = "The id of one version of a requirement, a draft too";

    private final Simulations simulations;
    private final Paging paging;
    private final CurrentCaller callers;

    SimulationResource(Simulations simulations, Paging paging, CurrentCaller callers) {
        this.simulations = simulations;
        this.paging = paging;
        this.callers = callers;
    }

    /** What to simulate. */
    @Schema(name = "SimulationRequest")
    public record SimulationRequest(
            @Schema(description = "The day; today if not said", examples = "2026-11-22") @Nullable
            LocalDate asOf,

            @Schema(description = "Records as they were known then; now if not said. Not in the future") @Nullable
            Instant knownAt) {}

    @POST
    @May({Role.REGISTRAR, Role.POLICY_ANALYST})
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Simulate a requirement",
            description =
                    "Judges everybody of the workforce of a day by the requirement as it stands now, as if it were in force and its power on. The work goes on after the answer; Location is where its figures will be.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SimulationRequest.class),
                            examples = @ExampleObject(name = "of a day", value = "{\"asOf\": \"2026-11-22\"}")))
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @Refuses({"NOT_FOUND", "FIELD_INVALID"})
    public Response simulateRequirement(
            @Parameter(description = OF, example = SOME) @PathParam("requirement") UUID requirement,
            @Valid @NotNull SimulationRequest asked) {
        UUID id = simulations.ask(
                requirement, asked.asOf(), asked.knownAt(), callers.get().desk());
        return Response.accepted(readSimulation(requirement, id))
                .location(URI.create("/v1/requirements/" + requirement + "/simulations/" + id))
                .build();
    }

    @GET
    @May({Role.REGISTRAR, Role.POLICY_ANALYST})
    @Operation(
            summary = "List the simulations of a requirement",
            description = "Oldest first, without their figures. They stay, so that they can be cited.")
    @APIResponse(responseCode = "200", description = "One page of simulations")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<SimulationView> listSimulations(
            @Parameter(description = OF, example = SOME) @PathParam("requirement") UUID requirement,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return listed(paging.page(
                from,
                simulations.list(requirement, from),
                simulation -> simulation.id().toString()));
    }

    @GET
    @Path("/{simulation}")
    @May({Role.REGISTRAR, Role.POLICY_ANALYST})
    @Operation(
            summary = "Read a simulation",
            description =
                    "How many people would stand how, by authority, role profile, level, time in post, and by the criterion they lack. Registrars read each figure as it is. Policy analysts read them as StatsWales publishes: nought as 0, 1 to 4 not at all (null, and suppressed is true), any other rounded to the nearest 5; each on its own, so groups need not add up. Where the people of a group are 1 to 4, none of its figures is shown.")
    @APIResponse(responseCode = "200", description = "The simulation, with its figures once it is done")
    @Refuses("NOT_FOUND")
    public SimulationView readSimulation(
            @Parameter(description = OF, example = SOME) @PathParam("requirement") UUID requirement,
            @Parameter(description = "Its id", example = SOME) @PathParam("simulation") UUID simulation) {
        return simulations
                .find(requirement, simulation)
                .map(this::whole)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Page<SimulationView> listed(Page<Simulation> page) {
        DisclosureRule rule = rule();
        return page.map(simulation -> SimulationView.of(simulation, people(simulation, rule), null));
    }

    private SimulationView whole(Simulation simulation) {
        DisclosureRule rule = rule();
        List<SimulationView.FigureView> figures = simulation.finishedAt() == null
                ? null
                : simulations.figuresOf(simulation.id()).stream()
                        .map(kept -> SimulationView.FigureView.of(kept, rule == null ? Shown::exactly : rule::show))
                        .toList();
        return SimulationView.of(simulation, people(simulation, rule), figures);
    }

    /** Null for registrars, who read each figure as it is. */
    private @Nullable DisclosureRule rule() {
        return callers.get().is(Role.REGISTRAR) ? null : simulations.disclosureRule();
    }

    private static @Nullable Long people(Simulation simulation, @Nullable DisclosureRule rule) {
        return simulation.people() == null || rule == null ? simulation.people() : rule.shown(simulation.people());
    }
}
