package cofrestr.qualifications.qualification;

import cofrestr.kit.rows.RowAnswer;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes qualifications over from rows of the Ofqual register, row after row: what the register says stands; where it says
 * nothing, what was known before does. The same rows again change nothing.
 */
@ApplicationScoped
public class ImportQualifications {
    private final Jdbi jdbi;
    private final Clock clock;

    ImportQualifications(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What came of one number. */
    public record Came(String number, String outcome) {}

    /** Called within a transaction; answers in the order of the rows. */
    public List<RowAnswer> take(List<ImportedQualification> rows, String by) {
        List<RowAnswer> answers = new ArrayList<>();
        List<ImportedQualification> some = new ArrayList<>();
        Set<QualificationNumber> among = new HashSet<>();
        for (ImportedQualification row : rows) {
            if (!among.add(row.number())) {
                // A number that comes again is taken after what came before it.
                answers.addAll(takeSome(some, by));
                some.clear();
                among.clear();
                among.add(row.number());
            }
            some.add(row);
        }
        answers.addAll(takeSome(some, by));
        return answers;
    }

    private List<RowAnswer> takeSome(List<ImportedQualification> rows, String by) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> came = jdbi.withHandle(handle -> {
            SqlFiles files = new SqlFiles(handle, ImportQualifications.class, values(rows, by));
            int _ = files.run("import-bodies.sql");
            return files.query("import-qualifications.sql").mapTo(Came.class).stream()
                    .collect(Collectors.toMap(Came::number, Came::outcome));
        });
        return rows.stream()
                .map(row -> row.number().value())
                .map(number -> (RowAnswer)
                        new RowAnswer.Done(came.getOrDefault(number, "UNCHANGED"), Map.of("qualification", number)))
                .toList();
    }

    private Map<String, Object> values(List<ImportedQualification> rows, String by) {
        return Map.ofEntries(
                Map.entry("numbers", texts(rows, row -> row.number().value())),
                Map.entry("titles", texts(rows, ImportedQualification::title)),
                Map.entry("levels", integers(rows, ImportedQualification::level)),
                Map.entry("levelsWritten", texts(rows, ImportedQualification::levelWritten)),
                Map.entry("credits", integers(rows, ImportedQualification::credits)),
                Map.entry("tqts", integers(rows, ImportedQualification::tqt)),
                Map.entry("glhs", integers(rows, ImportedQualification::glh)),
                Map.entry("minGlhs", integers(rows, ImportedQualification::minGlh)),
                Map.entry("maxGlhs", integers(rows, ImportedQualification::maxGlh)),
                Map.entry("froms", texts(rows, row -> text(row.offeredFrom()))),
                Map.entry("untils", texts(rows, row -> text(row.offeredUntil()))),
                Map.entry("ends", texts(rows, row -> text(row.certificationEnd()))),
                Map.entry("bodies", texts(rows, ImportedQualification::bodyNumber)),
                Map.entry("bodyNames", texts(rows, ImportedQualification::bodyName)),
                Map.entry("acronyms", texts(rows, ImportedQualification::bodyAcronym)),
                Map.entry("by", by),
                Map.entry("now", Clocks.now(clock)));
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String[] texts(
            List<ImportedQualification> rows, Function<ImportedQualification, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable Integer[] integers(
            List<ImportedQualification> rows, Function<ImportedQualification, @Nullable Integer> part) {
        return rows.stream().map(part).toArray(Integer[]::new);
    }
}
