package cofrestr.registry.upcoming.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.upcoming.FindUpcoming;
import cofrestr.registry.upcoming.Upcoming;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What will happen to an employer's people, over HTTP. */
@Path("/v1/organisations/{organisation}/upcoming")
@Tag(
        name = "Employments",
        description = "State one post at a time, between two lists; see who must still be registered.")
@Produces(MediaType.APPLICATION_JSON)
public class UpcomingResource {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final FindUpcoming upcoming;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;
    private final Clock clock;

    UpcomingResource(FindUpcoming upcoming, CurrentCaller callers, Paging paging, Looks looks, Clock clock) {
        this.upcoming = upcoming;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(summary = "See what will happen to your people", description = """
                    What the register knows today of the next days, in their order: posts, registrations and orders that begin or end, and \
                    duties to be registered that begin or will have been unmet for six months. Something else may be known tomorrow: ask \
                    again, or follow the changes.""")
    @APIResponse(responseCode = "200", description = "One page of what will happen")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<UpcomingView> listUpcoming(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(description = "How many days ahead, 1 to 366; 90 if not said", example = "90")
                    @QueryParam("days")
                    @Nullable
                    Integer days,
            @Parameter(description = "Only these") @QueryParam("kind") Upcoming.@Nullable Kind kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int ahead = days == null ? USUAL_DAYS : days;
        if (ahead < 1 || ahead > MOST_DAYS) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "days");
        }
        LocalDate today = Clocks.today(clock);
        FindUpcoming.Window window = new FindUpcoming.Window(today, today.plusDays(ahead));
        Paging.From from = paging.from(limit, cursor);
        Page<UpcomingView> page = paging.page(
                        from, upcoming.at(organisation, callers.get(), window, kind, from), Upcoming::place)
                .map(UpcomingView::of);
        looks.at(
                "listUpcoming",
                page.items().stream().map(UpcomingView::registerNumber).toList());
        return page;
    }
}
