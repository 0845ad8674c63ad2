package cofrestr.registry.review.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Language;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.review.Review;
import cofrestr.registry.review.ReviewEvidence;
import cofrestr.registry.review.Reviews;
import cofrestr.registry.review.WorkOnReview;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reviews over HTTP. Senders read of their rows only that they are referred, never this. */
@Path("/v1/match-reviews")
@Tag(name = "Matching")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";
    private static final String ETAG = "The ETag of the version you have seen";

    private final Reviews reviews;
    private final ReviewEvidence evidence;
    private final WorkOnReview work;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Looks looks;
    private final Clock clock;

    ReviewResource(
            Reviews reviews,
            ReviewEvidence evidence,
            WorkOnReview work,
            Paging paging,
            Versions versions,
            CurrentCaller callers,
            RequestContext request,
            Looks looks,
            Clock clock) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.work = work;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
        this.request = request;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(Role.REGISTRAR)
    @Operation(
            summary = "List rows that wait for somebody to say who is meant",
            description =
                    "Referred rows of staff lists, in the order in which they came, with age and owner. A list that is sent again asks the same question once.")
    @APIResponse(responseCode = "200", description = "One page of reviews")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ReviewLine> listMatchReviews(
            @Parameter(description = "OPEN, DEFERRED or DECIDED; all if not said") @QueryParam("state")
                    Review.@Nullable State state,
            @Parameter(description = "Whose; everybody's if not said") @QueryParam("owner") @Nullable String owner,
            @Parameter(description = "Only those that are nobody's", example = "false") @QueryParam("unowned") @Nullable
                    Boolean unowned,
            @Parameter(description = "Only those that have waited at least so many whole days", example = "0")
                    @QueryParam("olderThanDays")
                    @Nullable
                    Integer olderThanDays,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int days = olderThanDays == null ? 0 : olderThanDays;
        if (days < 0 || days > 36_500) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "olderThanDays");
        }
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        reviews.list(new Reviews.Filter(state, Boolean.TRUE.equals(unowned) ? "" : owner, days), from),
                        review -> review.id().toString())
                .map(review -> ReviewLine.of(review, Clocks.now(clock)));
    }

    @GET
    @Path("/counts")
    @May(Role.REGISTRAR)
    @Operation(
            summary = "Count what waits and what was decided",
            description = "For planning: what is open, how old, whose, and what came and went in the last 30 days.")
    @APIResponse(responseCode = "200", description = "The counts")
    public ReviewCounts countMatchReviews() {
        return ReviewCounts.of(reviews.counts(), reviews.waiting());
    }

    @GET
    @Path("/{review}")
    @May(Role.REGISTRAR)
    @Operation(
            summary = "Read a review with both sides",
            description =
                    "What the sender stated, beside everybody whom the row could mean, with how each field compares by the match rules of today. Each of them is told that you looked.")
    @APIResponse(
            responseCode = "200",
            description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readMatchReview(
            @Parameter(description = "Its id", example = SOME) @PathParam("review") UUID review) {
        return shown("readMatchReview", review);
    }

    @PUT
    @Path("/{review}/owner")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a review, or give it to somebody", description = "So that two do not do the same work.")
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND", "REVIEW_DECIDED", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response assignMatchReview(
            @Parameter(description = "Its id", example = SOME) @PathParam("review") UUID id,
            @Parameter(description = ETAG, example = "\"review.en.1\"", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull OwnerRequest asked) {
        long seen = versions.required(ifMatch);
        String owner =
                Objects.requireNonNullElseGet(asked.owner(), () -> callers.get().desk());
        work.assign(id, owner.isBlank() ? null : owner.strip(), seen);
        return shown("assignMatchReview", id);
    }

    @POST
    @Path("/{review}/deferral")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a review off", description = "Until a day to come, for a reason; then it is open again.")
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND", "REVIEW_DECIDED", "REVIEW_DEFERRED_TO_THE_PAST", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"
    })
    public Response deferMatchReview(
            @Parameter(description = "Its id", example = SOME) @PathParam("review") UUID id,
            @Parameter(description = ETAG, example = "\"review.en.1\"", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DeferralRequest asked) {
        work.defer(id, asked.until(), asked.reason(), versions.required(ifMatch));
        return shown("deferMatchReview", id);
    }

    @POST
    @Path("/{review}/decision")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide whom a row means", description = """
            One of the candidates, none of them, or that it cannot be told. No post changes by it: the decision is remembered for \
            the sender's staff id as long as the row says the same of who it is, so that the next list, or the row sent again, \
            is understood and nobody is asked about the same pair twice.""")
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({
        "NOT_FOUND",
        "REVIEW_DECIDED",
        "REVIEW_PERSON_UNFIT",
        "GROUNDS_MISSING",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response decideMatchReview(
            @Parameter(description = "Its id", example = SOME) @PathParam("review") UUID id,
            @Parameter(description = ETAG, example = "\"review.en.1\"", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DecisionRequest asked) {
        work.decide(id, asked.decision(), callers.get().desk(), versions.required(ifMatch));
        return shown("decideMatchReview", id);
    }

    private Response shown(String operation, UUID id) {
        Review review = reviews.find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        ReviewEvidence.Sides sides = evidence.of(id, request.language() == Language.CY);
        looks.at(
                operation,
                sides.candidates().stream()
                        .map(candidate -> candidate.person().registerNumber())
                        .toList());
        return versions.answer("review", review.version(), ReviewView.of(review, sides, Clocks.now(clock)));
    }
}
