package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that was taken: answers, what they come to, and what changed since the time before. It is not changed; it is
 * taken again.
 *
 * @param takenAs the track as which it was taken, if it was
 * @param takenWith who took it with the person, if somebody did
 * @param previous the time before; null the first time
 */
public record SelfAssessment(
        UUID id,
        String instrument,
        int instrumentVersion,
        Words title,
        Mode mode,
        String takenAs,
        @Nullable String takenWith,
        LocalDate takenOn,
        List<AreaResult> areas,
        List<Given> answers,
        @Nullable UUID previous) {}
