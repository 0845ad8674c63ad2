package cofrestr.cpd.programme.api;

import cofrestr.cpd.funding.Money;
import cofrestr.cpd.programme.Programme;
import cofrestr.cpd.programme.ProgrammeYear;
import cofrestr.cpd.programme.Programmes;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The search for programmes over HTTP. */
@Path("/v1/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeSearchResource {
    private final Programmes programmes;
    private final RequestContext request;
    private final Paging paging;

    ProgrammeSearchResource(Programmes programmes, RequestContext request, Paging paging) {
        this.programmes = programmes;
        this.request = request;
        this.paging = paging;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "Search programmes",
            description = "What, where, by whom, at what cost, with which funding. Every criterion narrows; by code.")
    @APIResponse(responseCode = "200", description = "One page of programmes")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ProgrammeView> listProgrammes(
            @Parameter(description = "Words of the title, in either language, all of which it has", example = "team")
                    @QueryParam("words")
                    @Nullable
                    String words,
            @Parameter(description = "Words of the area, or of the place of a session", example = "Cardiff")
                    @QueryParam("area")
                    @Nullable
                    String area,
            @Parameter(description = "Code of an organisation", example = "W06000015") @QueryParam("provider") @Nullable
                    String provider,
            @Parameter(description = "Pounds and pence for one place, at most", example = "600.00")
                    @QueryParam("mostCost")
                    @Nullable
                    String mostCost,
            @Parameter(description = "Code of a funding stream that may pay for it", example = "LEADERSHIP-2026")
                    @QueryParam("stream")
                    @Nullable
                    String stream,
            @Parameter(description = "One of the three progression routes", example = "BEHAVIOUR_AND_GUIDANCE")
                    @QueryParam("route")
                    @Nullable
                    String route,
            @Parameter(description = "0 to 8", example = "2") @QueryParam("level") @Nullable Integer level,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        var wanted = new Programmes.Wanted(words, area, provider, cost(mostCost), stream, route, level);
        Page<Programme> page = paging.page(from, programmes.list(wanted, from), Programme::code);
        Map<String, List<ProgrammeYear>> years =
                programmes.years(page.items().stream().map(Programme::code).toList());
        return page.map(one -> ProgrammeView.of(one, years.getOrDefault(one.code(), List.of()), request.language()));
    }

    private static @Nullable BigDecimal cost(@Nullable String written) {
        try {
            return written == null ? null : Money.read(written).number();
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "mostCost");
        }
    }
}
