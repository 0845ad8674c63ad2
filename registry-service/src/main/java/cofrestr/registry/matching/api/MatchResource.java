package cofrestr.registry.matching.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.bulk.Spool;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Language;
import cofrestr.kit.looks.Looks;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchPeople;
import cofrestr.registry.matching.MatchQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains a match, one or many. Employers have no such operation: they learn only linked, referred or none, from their lists. */
@Path("/v1/matches")
@Tag(
        name = "Matching",
        description = "Is this person in the register already, how surely, and why. For registry staff.")
public class MatchResource {
    private static final String SUMMARY = "See whom a description could mean, and why";
    private static final String DESCRIPTION = """
            Everybody in the register whom the description could mean, how sure that is, and how each field compares. Former \
            names count. Name and birth date alone are never CERTAIN, nor are two different National Insurance numbers, nor \
            two people who fit alike. Send one description as JSON, or many as NDJSON with the same fields: then every line \
            is answered in its order with the number of its row; a line that is wrong is answered with `error`, and the others \
            are answered all the same. What you send is neither kept nor answered.""";

    private final MatchPeople people;
    private final RequestContext request;
    private final Looks looks;

    MatchResource(MatchPeople people, RequestContext request, Looks looks) {
        this.people = people;
        this.request = request;
        this.looks = looks;
    }

    /** Matches, and records before anything is answered at whom {@code who} looks by it. */
    private List<Match> matched(List<MatchQuery> queries, Looks.Onlooker who) {
        List<Match> matches = people.match(queries);
        looks.at(
                who,
                matches.stream()
                        .flatMap(match -> match.candidates().stream())
                        .map(Match.Candidate::registerNumber)
                        .toList());
        return matches;
    }

    @POST
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "Whom it could mean; nobody is an answer too",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchView.class)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "ROW_NI_NUMBER_INVALID",
        "ROW_FIELD_TOO_LONG",
        "FIELD_INVALID",
        "MATCH_CRITERIA_TOO_FEW",
        "FILE_EMPTY",
        "FILE_NOT_TEXT"
    })
    public MatchView explainMatch(@Valid @NotNull MatchRequest asked) {
        return MatchView.of(
                asked.ref(),
                matched(List.of(asked.query()), looks.onlooker("explainMatch")).getFirst());
    }

    @POST
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @Bulk
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = STRING)))
    @APIResponse(
            responseCode = "200",
            description = "Whom it could mean; nobody is an answer too",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = STRING)))
    @Refuses({
        "REGISTER_NUMBER_CHECK_FAILED",
        "ROW_NI_NUMBER_INVALID",
        "ROW_FIELD_TOO_LONG",
        "FIELD_INVALID",
        "MATCH_CRITERIA_TOO_FEW",
        "FILE_EMPTY",
        "FILE_NOT_TEXT"
    })
    public Response explainMatches(InputStream queries) throws IOException {
        Spool spool = Spool.of(queries);
        Language language = request.language();
        Looks.Onlooker who = looks.onlooker("explainMatches");
        StreamingOutput lines = out -> {
            try (spool) {
                MatchLines.answer(spool.body(), queriesOfChunk -> matched(queriesOfChunk, who), language, out);
            }
        };
        return Response.ok(lines).build();
    }
}
