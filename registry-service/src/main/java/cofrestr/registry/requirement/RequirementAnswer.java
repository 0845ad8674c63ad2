package cofrestr.registry.requirement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer, as it came.
 *
 * @param until the last day of a transition or of provisional time
 * @param rules the requirements that were asked after, each with its version, so that the answer can be replayed
 */
public record RequirementAnswer(
        RequirementOutcome outcome, @Nullable LocalDate until, List<String> rules) {}
