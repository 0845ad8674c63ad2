package cofrestr.registry.proceedings.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.proceedings.PublishedStatements;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements about cases that were not proved, over HTTP: for everybody, without sign-in. */
@Path("/v1/published-statements")
@Tag(name = "Public register")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedStatementResource {
    private final PublishedStatements published;
    private final Paging paging;

    PublishedStatementResource(PublishedStatements published, Paging paging) {
        this.published = published;
        this.paging = paging;
    }

    /** A statement as it is published. */
    @Schema(name = "PublishedStatement")
    public record PublishedView(
            @Schema(description = "The name of the person today")
            String name,

            @Schema(description = "Which committee decided") Words committee,

            @Schema(description = "What it decided") Words outcome,

            LocalDate decidedOn,

            @Schema(description = "Last day of this publication")
            LocalDate publishedUntil) {
        static PublishedView of(PublishedStatements.Published one) {
            return new PublishedView(
                    one.givenNames() + " " + one.familyName(),
                    new Words(one.committeeCy(), one.committeeEn()),
                    new Words(one.outcomeCy(), one.outcomeEn()),
                    one.decidedOn(),
                    one.statementUntil());
        }
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "Read the statements about cases that were not proved",
            description =
                    "Only of people who asked for it, for six months from the day on which they did (SI 2015/140 Part 5).")
    @APIResponse(responseCode = "200", description = "One page of statements")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<PublishedView> listPublishedStatements(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, published.all(from), one -> one.id().toString())
                .map(PublishedView::of);
    }
}
