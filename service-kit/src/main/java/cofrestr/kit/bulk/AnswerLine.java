package cofrestr.kit.bulk;

import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.ProblemView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a row is answered where many are: its number among the sender's rows, the sender's own reference, and then what it came to. */
public final class AnswerLine {
    private AnswerLine() {}

    /** The beginning of every answer, to be gone on with. */
    public static Map<String, @Nullable Object> begun(int row, @Nullable String ref) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("row", row);
        if (ref != null) {
            line.put("ref", ref);
        }
        return line;
    }

    /** What is wrong with a row, or with one of its fields ({@code ""} where it is the row as a whole). */
    public static ProblemView.FieldError error(ProblemCode why, String field, Language language) {
        return new ProblemView.FieldError(
                field.isEmpty() ? "" : "/" + field,
                why.name(),
                Messages.text(language, why.name() + ".detail", List.of()));
    }
}
