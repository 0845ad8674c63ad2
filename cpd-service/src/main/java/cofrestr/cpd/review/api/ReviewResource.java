package cofrestr.cpd.review.api;

import cofrestr.cpd.review.Review;
import cofrestr.cpd.review.Reviews;
import cofrestr.cpd.review.api.ReviewRequests.OpenRequest;
import cofrestr.cpd.review.api.ReviewRequests.WordsRequest;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reviews over HTTP: the employer opens them and sees how far they have come, the two whose they are fill them. */
@Path("/v1")
@Tag(
        name = "Reviews",
        description = "Professional development review. What is in one stays between reviewer and reviewee.")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private static final String ID = "Id of the review";
    private static final String SOME = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55";

    private final Reviews reviews;
    private final OrganisationTree tree;
    private final CurrentCaller callers;
    private final Versions versions;
    private final Paging paging;
    private final Looks looks;

    ReviewResource(
            Reviews reviews,
            OrganisationTree tree,
            CurrentCaller callers,
            Versions versions,
            Paging paging,
            Looks looks) {
        this.reviews = reviews;
        this.tree = tree;
        this.callers = callers;
        this.versions = versions;
        this.paging = paging;
        this.looks = looks;
    }

    @POST
    @Path("/reviews")
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a review",
            description =
                    "Of somebody who works at your organisation or beneath it, by somebody who does too. One is open at a time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OpenRequest.class),
                            examples = @ExampleObject(name = "a year", value = """
                                    {"reviewee": "10034678", "reviewer": "10034686", "organisation": "6819010", "beginsOn": "2026-09-01", "dueOn": "2027-07-16"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "REVIEW_UNFIT",
        "REVIEW_OPEN",
        "PURPOSE_UNKNOWN"
    })
    public Response openReview(@Valid @NotNull OpenRequest request) {
        Caller by = callers.get();
        if (!tree.covers(by.organisations(), request.organisation())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        UUID id = reviews.open(request.opened(), by);
        ReviewView view = looked(id, "openReview");
        return versions.created(URI.create("/v1/reviews/" + id), "review", view.version(), view);
    }

    @GET
    @Path("/reviews")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List the reviews of a school",
            description = "Whose they are and how far they have come; never what is in them.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID", "PURPOSE_UNKNOWN"})
    public Page<ReviewView> listReviews(
            @Parameter(description = "School or authority", example = "6819010", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    String organisation,
            @Parameter(description = "true: only those that should have been closed") @QueryParam("late") @Nullable
                    Boolean late,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return page(from, reviews.ofOrganisation(organisation, Boolean.TRUE.equals(late), from), "listReviews");
    }

    @GET
    @Path("/practitioners/{number}/reviews")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "List your reviews",
            description = "Those of you, and those that you have to do. What is in one is read at its own address.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ReviewView> listOwnReviews(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return page(from, reviews.ofPerson(number.value(), from), "listOwnReviews");
    }

    @GET
    @Path("/reviews/{review}")
    @May(
            value = {Role.EMPLOYER, Role.PRACTITIONER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a review",
            description = "The two whose it is read what is in it, the employer how far it has come.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND", "PURPOSE_UNKNOWN"})
    public Response readReview(@Parameter(description = ID, example = SOME) @PathParam("review") UUID review) {
        ReviewView view = looked(review, "readReview");
        return versions.answer("review", view.version(), view);
    }

    @POST
    @Path("/reviews/{review}/entries")
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write in a review",
            description =
                    "By either of the two: an objective, evidence, a statement, learning that was agreed. It is added, never changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WordsRequest.class),
                            examples = @ExampleObject(name = "an objective", value = """
                                    {"kind": "OBJECTIVE", "words": "Lead the reading group in year 3", "standards": ["TA_WALES"]}""")))
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND", "REVIEW_NOT_READY", "PURPOSE_UNKNOWN"})
    public Response writeInReview(
            @Parameter(description = ID, example = SOME) @PathParam("review") UUID review,
            @Valid @NotNull WordsRequest request) {
        reviews.write(review, request.written(), callers.get());
        return changed(review, "writeInReview");
    }

    @POST
    @Path("/reviews/{review}/agreement")
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Operation(summary = "Agree the objectives", description = "By either of the two, once there is an objective.")
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND", "REVIEW_NOT_READY", "PURPOSE_UNKNOWN"})
    public Response agreeReview(@Parameter(description = ID, example = SOME) @PathParam("review") UUID review) {
        reviews.agree(review, callers.get());
        return changed(review, "agreeReview");
    }

    @POST
    @Path("/reviews/{review}/closure")
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Retried
    @Operation(
            summary = "Close a review",
            description = "By either of the two, once it was agreed and there is a statement.")
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @Refuses({"NOT_FOUND", "REVIEW_NOT_READY", "PURPOSE_UNKNOWN"})
    public Response closeReview(@Parameter(description = ID, example = SOME) @PathParam("review") UUID review) {
        reviews.close(review, callers.get());
        return changed(review, "closeReview");
    }

    private Page<ReviewView> page(Paging.From from, List<Review> found, String operation) {
        Page<Review> page = paging.page(from, found, one -> one.id().toString());
        looks.at(operation, page.items().stream().flatMap(ReviewResource::both).toList());
        return page.map(one -> ReviewView.of(one, null));
    }

    private Response changed(UUID id, String operation) {
        ReviewView view = looked(id, operation);
        return versions.changed("review", view.version(), view);
    }

    private ReviewView looked(UUID id, String operation) {
        Caller by = callers.get();
        Review review = reviews.find(id, by).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at(operation, both(review).toList());
        return ReviewView.of(review, reviews.isBetween(review, by) ? reviews.entries(review, by) : null);
    }

    private static Stream<String> both(Review review) {
        return Stream.of(review.reviewee(), review.reviewer());
    }
}
