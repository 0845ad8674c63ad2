package cofrestr.registry.notice.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.notice.Notice;
import cofrestr.registry.notice.PrintLetters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Letters over HTTP: printed in batches, posted, and said to be posted. */
@Path("/v1/letter-batches")
@Tag(name = "Notices", description = LetterBatchResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class LetterBatchResource {
    static final String JOB =
            "What the law wants told in writing. By e-mail to whoever asked for it; else by letter: 1. print a batch, 2. post it, 3. say when it was posted. Employers and people read theirs here as well.";
    private static final String ID = "Its id";
    private static final String SOME = "0d7c4c1e-0000-4000-8000-000000000000";

    private final PrintLetters letters;
    private final CurrentCaller callers;
    private final Looks looks;

    LetterBatchResource(PrintLetters letters, CurrentCaller callers, Looks looks) {
        this.letters = letters;
        this.callers = callers;
        this.looks = looks;
    }

    /** A letter, ready to be printed. */
    @Schema(name = "Letter")
    public record LetterView(
            UUID notice,
            String name,
            List<String> addressLines,
            @Nullable String postcode,
            List<NoticeView.TextView> texts) {
        static LetterView of(Notice notice) {
            return new LetterView(
                    notice.id(),
                    notice.address().name(),
                    notice.address().lines(),
                    notice.address().postcode(),
                    NoticeView.texts(notice));
        }
    }

    /** Letters that are printed together. */
    @Schema(name = "LetterBatch")
    public record BatchView(UUID id, @Nullable LocalDate postedOn, List<LetterView> letters) {
        static BatchView of(PrintLetters.Batch batch) {
            return new BatchView(
                    batch.id(),
                    batch.postedOn(),
                    batch.letters().stream().map(LetterView::of).toList());
        }
    }

    /** When a batch was posted. */
    @Schema(name = "PostingRequest")
    public record PostingRequest(
            @NotNull @Schema(examples = "2026-11-20") LocalDate postedOn) {}

    @POST
    @May(Role.CASEWORKER)
    @May(Role.REGISTRAR)
    @Idempotent
    @Retried
    @Operation(
            summary = "Print a batch of letters",
            description =
                    "The oldest 500 that are owed to people with an address: of casework for caseworkers, all others for registrars. Each is in one batch only: read the batch again if the answer was lost.")
    @APIResponse(
            responseCode = "201",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @Refuses("NOTICES_NONE_OWED")
    public Response printLetters() {
        UUID id = letters.print(callers.get().desk(), casework());
        return Response.created(URI.create("/v1/letter-batches/" + id))
                .entity(shown("printLetters", id))
                .build();
    }

    @GET
    @Path("/{batch}")
    @May(Role.CASEWORKER)
    @May(Role.REGISTRAR)
    @Operation(summary = "Read a batch of letters", description = "Address and text of each, ready to be printed.")
    @APIResponse(
            responseCode = "200",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @Refuses("NOT_FOUND")
    public BatchView readLetterBatch(@Parameter(description = ID, example = SOME) @PathParam("batch") UUID batch) {
        return shown("readLetterBatch", batch);
    }

    @POST
    @Path("/{batch}/posting")
    @May(Role.CASEWORKER)
    @May(Role.REGISTRAR)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say when a batch was posted",
            description = "Each of its letters counts as served on the next working day.")
    @APIResponse(
            responseCode = "200",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @Refuses({"NOT_FOUND", "NOTICES_POSTED_ALREADY", "CALENDAR_NOT_ENTERED"})
    public BatchView postLetters(
            @Parameter(description = ID, example = SOME) @PathParam("batch") UUID batch,
            @Valid @NotNull PostingRequest request) {
        letters.posted(batch, request.postedOn(), casework());
        return shown("postLetters", batch);
    }

    private BatchView shown(String operation, UUID id) {
        PrintLetters.Batch batch = letters.find(id, casework());
        looks.at(operation, batch.letters().stream().map(Notice::registerNumber).toList());
        return BatchView.of(batch);
    }

    /** Caseworkers print what says what only they may know, registrars everything else. */
    private boolean casework() {
        return !callers.get().is(Role.REGISTRAR);
    }
}
