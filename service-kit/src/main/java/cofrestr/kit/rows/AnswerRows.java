package cofrestr.kit.rows;

import cofrestr.kit.bulk.AnswerLine;
import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.RowChunks;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.language.Language;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.ProblemView;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the rows of a file in their order, a thousand at a time, and answers each. The last line has no {@code row} and says
 * how many came to what; an answer without it was cut off.
 */
public final class AnswerRows<T> {
    private static final int LONGEST_REF = 100;

    private final RowKind<T> kind;
    private final Function<List<T>, List<RowAnswer>> doing;
    private final Language language;
    private final RowWriter out;
    private final boolean flat;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int rows;

    private AnswerRows(RowKind<T> kind, Function<List<T>, List<RowAnswer>> doing, Language language, Out out) {
        this.kind = kind;
        this.doing = doing;
        this.language = language;
        this.out = out.writer();
        this.flat = out.flat();
    }

    /** Where the answer goes; {@code flat} has no objects in a line. */
    public record Out(RowWriter writer, boolean flat) {}

    /** A row that was read, and what it is or what is wrong with it. */
    private record Asked<T>(int row, @Nullable String ref, ReadRow<T> read) {}

    /** Does all of {@code body}. */
    public static <T> void answer(
            InputStream body,
            RowReader reader,
            RowKind<T> kind,
            Function<List<T>, List<RowAnswer>> doing,
            Language language,
            Out out)
            throws IOException {
        AnswerRows<T> rows = new AnswerRows<>(kind, doing, language, out);
        RowChunks.read(reader, body, rows::asked, rows::chunk);
        rows.end();
    }

    private Asked<T> asked(Row row) {
        return switch (row) {
            case Row.Unreadable bad -> new Asked<>(bad.number(), null, new ReadRow.Refused<>(bad.why(), ""));
            case Row.Read good -> {
                String ref = good.values().get("ref");
                yield ref != null && ref.length() > LONGEST_REF
                        ? new Asked<>(good.number(), null, new ReadRow.Refused<>(BulkProblem.ROW_FIELD_TOO_LONG, "ref"))
                        : new Asked<>(good.number(), ref, kind.read().apply(good.values()));
            }
        };
    }

    private void chunk(List<Asked<T>> chunk) throws IOException {
        List<T> things = chunk.stream()
                .map(Asked::read)
                .filter(ReadRow.Usable.class::isInstance)
                .map(ReadRow::orRefuse)
                .toList();
        Iterator<RowAnswer> done = doing.apply(things).iterator();
        for (Asked<T> asked : chunk) {
            Map<String, @Nullable Object> line = AnswerLine.begun(asked.row(), asked.ref());
            switch (asked.read()) {
                case ReadRow.Usable<T> _ -> put(line, done.next());
                case ReadRow.Refused<T> refused -> refuse(line, refused.why(), refused.field());
            }
            rows++;
            out.write(line);
        }
        out.flush();
    }

    private void put(Map<String, @Nullable Object> line, RowAnswer answer) {
        switch (answer) {
            case RowAnswer.Done done -> {
                line.put("outcome", done.outcome());
                line.putAll(done.more());
                count(done.outcome());
            }
            case RowAnswer.Refused refused -> refuse(line, refused.why(), refused.field());
        }
    }

    private void refuse(Map<String, @Nullable Object> line, ProblemCode why, String field) {
        ProblemView.FieldError error = AnswerLine.error(why, field, language);
        if (flat) {
            line.put("error", error.code());
            line.put("errorPointer", error.pointer());
            line.put("errorDetail", error.detail());
        } else {
            line.put("error", error);
        }
        count("REFUSED");
    }

    private void count(String outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private void end() throws IOException {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("rows", rows);
        line.put("counts", flat ? flatCounts() : counts);
        out.write(line);
        out.flush();
    }

    private String flatCounts() {
        return String.join(
                ";",
                counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .toList());
    }
}
