package cofrestr.qualifications.assessment.api;

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
import cofrestr.qualifications.assessment.FindUpcoming;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What falls due in assessments, over HTTP. */
@Path("/v1/assessments/upcoming")
@Tag(name = "HLTA assessment")
@Produces(MediaType.APPLICATION_JSON)
public class UpcomingAssessmentResource {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final FindUpcoming upcoming;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;
    private final Clock clock;

    UpcomingAssessmentResource(FindUpcoming upcoming, CurrentCaller callers, Paging paging, Looks looks, Clock clock) {
        this.upcoming = upcoming;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.ASSESSOR, scope = Scope.OWN_ORGANISATIONS)
    @May(value = Role.PROVIDER, scope = Scope.OWN_ORGANISATIONS)
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(summary = "See what falls due in assessments", description = """
                    In the open assessments of a school, of all schools beneath an authority, of a provider or of an assessment body, the soonest first: by \
                    the rules of the scheme (endorsement, certificates, registration, the visit, the outcome) and as somebody planned it. What should have \
                    been already and was not is there too. The same is told through /v1/changes/qualifications ahead of each day.""")
    @APIResponse(responseCode = "200", description = "One page of what falls due")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<UpcomingAssessmentView> listUpcomingInAssessments(
            @Parameter(
                            description = "A school, an authority, a provider of preparation or an assessment body",
                            example = "W06000015",
                            required = true)
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @Parameter(description = "How many days ahead, 1 to 366; 90 if not said", example = "90")
                    @QueryParam("days")
                    @Nullable
                    Integer days,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (organisation == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "organisation");
        }
        int ahead = days == null ? USUAL_DAYS : days;
        if (ahead < 1 || ahead > MOST_DAYS) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "days");
        }
        LocalDate today = Clocks.today(clock);
        Paging.From from = paging.from(limit, cursor);
        Page<FindUpcoming.Upcoming> page = paging.page(
                from,
                upcoming.at(organisation.value(), today.plusDays(ahead), from, callers.get()),
                FindUpcoming.Upcoming::place);
        looks.at(
                "listUpcomingInAssessments",
                page.items().stream().map(FindUpcoming.Upcoming::registerNumber).toList());
        return page.map(one -> UpcomingAssessmentView.of(one, today));
    }
}
