package cofrestr.cpd.instrument.api;

import cofrestr.cpd.instrument.AreaResult;
import cofrestr.cpd.instrument.Instrument.Recommendation;
import cofrestr.cpd.instrument.Mode;
import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.cpd.instrument.SelfAssessment;
import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument that was taken: answers, what they come to, and what changed since the time before. */
@Schema(name = "SelfAssessment")
public record SelfAssessmentView(
        UUID id,
        @Schema(examples = "SUPPORT_STAFF_SELF_ASSESSMENT") String instrument,
        @Schema(examples = "1") int instrumentVersion,
        Words title,
        Mode mode,

        @Schema(description = "The track as which it was taken, if it was", examples = "MIDDLE_LEADER")
        String takenAs,

        @Schema(description = "Who took it with the person, if somebody did") @Nullable
        String takenWith,

        LocalDate takenOn,
        List<AreaView> areas,
        List<AnswerView> answers,

        @Schema(description = "The time before; left out the first time") @Nullable
        UUID previous,

        @Schema(description = "What was taken is not changed; it is taken again", examples = "1")
        long version) {
    /** What was taken has one version for good. */
    static final long VERSION = 1;

    /** What the answers of one area come to. */
    @Schema(name = "InstrumentAreaResult")
    public record AreaView(
            @Schema(examples = "SAFEGUARDING") String area,
            Words title,
            @Schema(examples = "9") int points,

            @Schema(description = "The most points that the area can have", examples = "16")
            int most,

            @Schema(examples = "DEVELOP") String band,
            Words label,

            @Schema(description = "Whether it is a development need")
            boolean need,

            @Schema(description = "What to turn to") List<Recommendation> recommendations,

            @Schema(
                    description =
                            "Points more (or, below nought, fewer) than the time before; left out the first time, and where the area asked something else then",
                    examples = "2")
            @Nullable
            Integer change) {
        static AreaView of(AreaResult one) {
            return new AreaView(
                    one.area(),
                    one.title(),
                    one.points(),
                    one.most(),
                    one.band(),
                    one.label(),
                    one.need(),
                    one.recommendations(),
                    one.change());
        }
    }

    /** An answer to one statement, both by their places. */
    @Schema(name = "GivenAnswer")
    public record AnswerView(
            @Schema(examples = "READING") String area,
            @Schema(examples = "1") int item,
            @Schema(examples = "3") int answer) {
        static AnswerView of(Given given) {
            return new AnswerView(given.area(), given.item(), given.answer());
        }
    }

    static SelfAssessmentView of(SelfAssessment one) {
        return new SelfAssessmentView(
                one.id(),
                one.instrument(),
                one.instrumentVersion(),
                one.title(),
                one.mode(),
                one.takenAs(),
                one.takenWith(),
                one.takenOn(),
                one.areas().stream().map(AreaView::of).toList(),
                one.answers().stream().map(AnswerView::of).toList(),
                one.previous(),
                VERSION);
    }
}
