package cofrestr.registry.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an applicant declares. What is protected is not asked for, and is not kept where it is sent all the same. */
public final class Declaration {
    private Declaration() {}

    /** An answer as it was sent. */
    @Schema(name = "DeclaredAnswer")
    public record Stated(
            @NotBlank @Schema(description = "A code of /v1/reference/declaration-questions", examples = "CONVICTED")
            String question,

            @NotNull @Schema(examples = "false") Boolean yes,

            @JsonProperty("protected")
            @Schema(description = "The answer rests on what is protected: it is then kept as a no", examples = "false")
            @Nullable
            Boolean isProtected,

            @Size(max = 20) @Schema(description = "What a yes is about") @Nullable
            List<@NotNull @Valid StatedParticular> particulars) {
        List<StatedParticular> listed() {
            return Objects.requireNonNullElse(particulars, List.of());
        }
    }

    /** One thing that a yes is about. */
    @Schema(name = "DeclaredParticular")
    public record StatedParticular(
            @NotBlank @Size(max = 4000) String text,

            @JsonProperty("protected")
            @Schema(
                    description = "A protected conviction or caution: it is dropped, and nobody reads it",
                    examples = "false")
            @Nullable
            Boolean isProtected) {}

    /** An answer as it is kept. */
    @Schema(name = "KeptAnswer")
    public record Kept(@Schema(examples = "CONVICTED") String question, boolean yes, List<String> particulars) {}

    /** What was not kept of the answer to a question. */
    @Schema(name = "DroppedFromDeclaration")
    public record Dropped(
            @Schema(examples = "CONVICTED") String question,

            @Schema(description = "How many particulars were protected", examples = "1")
            int particulars,

            @Schema(description = "Nothing else stood behind the yes: it is kept as a no")
            boolean keptAsNo) {}

    /** The whole declaration as it is kept, sealed. */
    public record Whole(LocalDate declaredOn, List<Kept> answers) {}

    /** The answer without what is protected; a yes behind which nothing else stands is a no. */
    static Kept keep(Stated stated) {
        if (!stated.yes() || keptAsNo(stated)) {
            return new Kept(stated.question(), false, List.of());
        }
        return new Kept(
                stated.question(),
                true,
                stated.listed().stream()
                        .filter(one -> !isProtected(one))
                        .map(StatedParticular::text)
                        .toList());
    }

    /** What {@link #keep} leaves out; nothing of it but the number. */
    static Dropped dropped(Stated stated) {
        boolean whole = Boolean.TRUE.equals(stated.isProtected());
        int some = whole
                ? stated.listed().size()
                : (int) stated.listed().stream()
                        .filter(Declaration::isProtected)
                        .count();
        return new Dropped(stated.question(), some, keptAsNo(stated));
    }

    private static boolean keptAsNo(Stated stated) {
        boolean allProtected =
                !stated.listed().isEmpty() && stated.listed().stream().allMatch(Declaration::isProtected);
        return stated.yes() && (Boolean.TRUE.equals(stated.isProtected()) || allProtected);
    }

    private static boolean isProtected(StatedParticular one) {
        return Boolean.TRUE.equals(one.isProtected());
    }
}
