package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument that was taken: answers, what they come to, and what changed since the time before. */
@Schema(name = "SelfAssessment")
public record SelfAssessment(
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
        List<AreaResult> areas,
        List<Given> answers,

        @Schema(description = "The time before; left out the first time") @Nullable
        UUID previous,

        @Schema(description = "What was taken is not changed; it is taken again", examples = "1")
        long version) {}
