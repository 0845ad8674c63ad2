package cofrestr.registry.workforce.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.workforce.CountWorkforce;
import cofrestr.registry.workforce.Grouping;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of the workforce over HTTP. No person is in them, so nobody is looked at. */
@Path("/v1/workforce")
@Tag(name = "Workforce", description = "How many people do which work in schools. Figures only, never a person.")
@Produces(MediaType.APPLICATION_JSON)
public class WorkforceResource {
    private final CountWorkforce count;
    private final CurrentCaller callers;

    WorkforceResource(CountWorkforce count, CurrentCaller callers) {
        this.count = count;
        this.callers = callers;
    }

    @GET
    @Path("/statistics")
    @May({Role.REGISTRAR, Role.POLICY_ANALYST})
    @Operation(summary = "Count the workforce", description = """
                    People, posts and full-time equivalents of the posts open on a day, by census category, authority or ability in \
                    Welsh. Registrars read each figure as it is. Policy analysts read them as StatsWales publishes: nought as 0, 1 to 4 not \
                    at all (null, and suppressed is true), any other rounded to the nearest 5; the total is counted and rounded on its \
                    own, so the groups need not add up to it. Where the people of a group are 1 to 4, none of its figures is shown.""")
    @APIResponse(responseCode = "200", description = "The figures")
    @Refuses("PARAMETER_INVALID")
    public StatisticsView countWorkforce(
            @Parameter(description = "By what", required = true, example = "censusCategory") @QueryParam("by") @Nullable
                    Grouping by,
            @Parameter(
                            description = "The day on which posts are open; today if not said",
                            example = "2026-11-22",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        if (by == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "by");
        }
        return StatisticsView.of(count.count(by, asOf, callers.get().is(Role.REGISTRAR)));
    }
}
