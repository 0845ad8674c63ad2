package cofrestr.registry.practitioner.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.practitioner.EntryHistory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the register ever said of a person, over HTTP. */
@Path("/v1/practitioners/{number}/history")
@Tag(name = "Practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    private final NamedPerson people;
    private final EntryHistory history;
    private final Paging paging;
    private final Looks looks;

    HistoryResource(NamedPerson people, EntryHistory history, Paging paging, Looks looks) {
        this.people = people;
        this.history = history;
        this.paging = paging;
        this.looks = looks;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Read a person's history",
            description =
                    "All that the register ever said of the person, in the order in which it came to say it: when each thing was true, and when the register said so.")
    @APIResponse(responseCode = "200", description = "One page of the timeline")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<BeliefView> readPractitionerHistory(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        people.refuseUnknown(number);
        Paging.From from = paging.from(limit, cursor);
        Page<BeliefView> page = paging.page(from, history.of(number, from), EntryHistory.Belief::place)
                .map(BeliefView::of);
        looks.at("readPractitionerHistory", List.of(number.value()));
        return page;
    }
}
