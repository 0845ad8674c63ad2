package cofrestr.kit.problem;

import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as it goes over the wire (RFC 9457), in the reader's language. */
@Schema(
        name = "Problem",
        description = "What went wrong (RFC 9457). The code is stable; title and detail are in the language asked for.")
public record ProblemView(
        @Schema(description = "A page that explains the code", examples = "/problems/register-number-check-failed")
        String type,

        @Schema(description = "Stable name of what went wrong", examples = "REGISTER_NUMBER_CHECK_FAILED")
        String code,

        @Schema(examples = "The register number is mistyped")
        String title,

        @Schema(description = "The HTTP status", examples = "400")
        int status,

        @Schema(examples = "The check character does not fit the seven digits.")
        String detail,

        @Schema(description = "The path that was asked", examples = "/v1/practitioners")
        String instance,

        @Schema(description = "Quote this when you ask for help")
        String requestId,

        @Schema(description = "Where in the request it sits")
        List<FieldError> errors) {

    /** One place in the request. */
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(description = "JSON pointer into the request", examples = "/registerNumber")
            String pointer,

            @Schema(examples = "REGISTER_NUMBER_CHECK_FAILED")
            String code,

            @Schema(examples = "The check character does not fit the seven digits.")
            String detail) {}

    /** Puts {@code problem} into words. */
    static ProblemView of(Problem problem, Language language, @Nullable String instance, String requestId) {
        return new ProblemView(
                typeOf(problem.code()),
                problem.code().name(),
                Messages.text(language, problem.code().name() + ".title", problem.arguments()),
                problem.code().status(),
                Messages.text(language, problem.code().name() + ".detail", problem.arguments()),
                instance == null ? "/" : instance,
                requestId,
                problem.errors().stream()
                        .map(error -> new FieldError(
                                error.pointer(),
                                error.code().name(),
                                Messages.text(language, error.code().name() + ".detail", error.arguments())))
                        .toList());
    }

    /** The page that explains {@code code}. */
    public static String typeOf(ProblemCode code) {
        return "/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
