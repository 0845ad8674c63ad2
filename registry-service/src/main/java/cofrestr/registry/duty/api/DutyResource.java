package cofrestr.registry.duty.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.duty.UnmetDuties;
import cofrestr.registry.duty.UnmetDuty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who must be registered and is not, over HTTP. */
@Path("/v1/organisations/{organisation}/registration-duties")
@Tag(
        name = "Employments",
        description = "State one post at a time, between two lists; see who must still be registered.")
@Produces(MediaType.APPLICATION_JSON)
public class DutyResource {
    private final UnmetDuties duties;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;
    private final Clock clock;

    DutyResource(UnmetDuties duties, CurrentCaller callers, Paging paging, Looks looks, Clock clock) {
        this.duties = duties;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "See who must still be registered",
            description =
                    "Your posts whose holders the law asks to be registered and who are not (SI 2015/140 reg 18A), with since when. Volunteers and registered teachers are exempt. The register has asked each of them to apply; employer and holder are both answerable.")
    @APIResponse(responseCode = "200", description = "One page of posts")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<UnmetDuty> listUnmetDuties(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(description = "Only those of this age") @QueryParam("age") UnmetDuty.@Nullable Age age,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.get();
        Paging.From from = paging.from(limit, cursor);
        Page<UnmetDuty> page = paging.page(
                from,
                duties.at(organisation, caller, Clocks.today(clock), age, from),
                duty -> Long.toString(duty.employment()));
        looks.at(
                "listUnmetDuties",
                page.items().stream().map(UnmetDuty::registerNumber).toList());
        return page;
    }
}
