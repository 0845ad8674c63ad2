package cofrestr.registry.check.api;

import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.language.Words;
import cofrestr.registry.check.Answer;
import cofrestr.registry.check.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the register says, within SI 2015/140 reg 48. */
@Schema(name = "RegistrationCheck")
public record CheckView(
        @Nullable String ref,

        @Schema(
                description =
                        "REGISTERED; NOT_REGISTERED: known, in no category today; INELIGIBLE: must not be registered; NO_MATCH: number and birth date are not of one person")
        Outcome outcome,

        Instant asAt,
        String registerNumber,
        @Nullable LocalDate firstRegistered,
        List<CategoryView> categories,

        @Schema(description = "Current orders that leave the person on the register")
        List<String> orders,

        @Schema(
                description =
                        "The conditions of a conditional registration in force (SI 2015/140 Sch 2 para 19, reg 48); of a list as CSV with semicolons between them")
        List<String> conditions,

        @Schema(description = "What the answer may be used for (reg 48)")
        String useLimitation) {

    /** A current category. */
    @Schema(name = "CheckedCategory")
    public record CategoryView(
            @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String code,

            Words label,
            @Schema(examples = "FULL") String registration,
            LocalDate from) {
        static CategoryView of(Answer.Category category) {
            return new CategoryView(
                    category.code(),
                    new Words(category.nameCy(), category.nameEn()),
                    category.registration(),
                    category.from());
        }
    }

    public static CheckView of(@Nullable String ref, Answer answer, Language language) {
        return new CheckView(
                ref,
                answer.outcome(),
                answer.asAt(),
                answer.registerNumber().value(),
                answer.firstRegistered(),
                answer.categories().stream().map(CategoryView::of).toList(),
                answer.orders(),
                answer.conditions(),
                Messages.text(language, "use.limitation", List.of()));
    }
}
