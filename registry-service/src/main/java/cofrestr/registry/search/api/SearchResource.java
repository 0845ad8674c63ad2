package cofrestr.registry.search.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Language;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.looks.Purpose;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.search.FindPeople;
import cofrestr.registry.search.FoundPerson;
import cofrestr.registry.search.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Searches among everybody in the register. Employers have no such operation: they have the list of their own people. */
@Path("/v1/practitioner-searches")
@Tag(name = "Practitioners")
public class SearchResource {
    private final FindPeople find;
    private final Paging paging;
    private final SearchCursors cursors;
    private final RequestContext request;
    private final Looks looks;

    SearchResource(FindPeople find, Paging paging, SearchCursors cursors, RequestContext request, Looks looks) {
        this.find = find;
        this.paging = paging;
        this.cursors = cursors;
        this.request = request;
        this.looks = looks;
    }

    @POST
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Find people by name, number, birth date or organisation", description = """
            For registry staff. By any part of any name, with Welsh letters found by plain ones and misspellings found too; by \
            register number, birth date, National Insurance number and organisation. Everything that is given must fit. Each \
            person comes with why: by which criterion, and whether it is the same, begins with or holds what was asked for, or \
            is near it. Who was merged answers as the one who survives. Everybody shown is told that you looked.""")
    @APIResponse(responseCode = "200", description = "One page of people; nobody is an answer too")
    @Refuses({
        "SEARCH_CRITERIA_MISSING",
        "REGISTER_NUMBER_CHECK_FAILED",
        "ROW_NI_NUMBER_INVALID",
        "ORGANISATION_CODE_INVALID",
        "ORGANISATION_UNKNOWN",
        "FIELD_INVALID",
        "LIMIT_TOO_LARGE",
        "PARAMETER_INVALID",
        "CURSOR_INVALID"
    })
    @Parameter(
            name = Looks.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "Why you look; recorded, and shown to the person. Left out, it is assumed from your role and recorded as assumed.",
            schema = @Schema(implementation = Purpose.class))
    public SearchAnswer searchPractitioners(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Valid @NotNull SearchRequest asked) {
        int wanted = paging.from(limit, null).limit();
        Place from = cursors.open(cursor, asked);
        FindPeople.Answer answer = find.find(asked.criteria(), from, wanted, request.language() == Language.CY);
        looks.at(
                "searchPractitioners",
                answer.people().stream().map(FoundPerson::registerNumber).toList());
        Place next = answer.next();
        return SearchAnswer.of(answer, next == null ? null : cursors.seal(next, asked));
    }
}
