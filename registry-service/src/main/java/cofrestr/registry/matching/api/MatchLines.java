package cofrestr.registry.matching.api;

import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.ProblemView;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchPeople;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.matching.ReadMatchQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers many queries line by line, in their order, a thousand at a time. A line that is no query is answered with what is wrong with it. */
final class MatchLines {
    private static final Columns COLUMNS = new Columns(
            Map.of(
                    "ref", "cyfeirnod",
                    "givenNames", "enwauCyntaf",
                    "familyName", "cyfenw",
                    "formerFamilyName", "cyfenwBlaenorol",
                    "dateOfBirth", "dyddiadGeni",
                    "niNumber", "rhifYswiriantGwladol",
                    "registerNumber", "rhifCofrestru"),
            Set.of());

    private final Function<List<MatchQuery>, List<Match>> matcher;
    private final Language language;
    private final RowWriter out;
    private final List<Asked> waiting = new ArrayList<>(MatchPeople.CHUNK);

    private MatchLines(Function<List<MatchQuery>, List<Match>> matcher, Language language, OutputStream out) {
        this.matcher = matcher;
        this.language = language;
        this.out = RowWriter.ndjson(out);
    }

    /** A line that was read, and what it asks or what is wrong with it. */
    private record Asked(int row, @Nullable String ref, ReadMatchQuery.Outcome outcome) {
        static Asked of(Row row) {
            return switch (row) {
                case Row.Unreadable bad -> new Asked(bad.number(), null, new ReadMatchQuery.Refused(bad.why(), ""));
                case Row.Read good ->
                    new Asked(good.number(), good.values().get("ref"), ReadMatchQuery.read(good.values()));
            };
        }
    }

    static void answer(
            InputStream queries, Function<List<MatchQuery>, List<Match>> matcher, Language language, OutputStream out)
            throws IOException {
        MatchLines lines = new MatchLines(matcher, language, out);
        RowReader.ndjson(COLUMNS).read(queries, row -> lines.take(Asked.of(row)));
        lines.answerWaiting();
        lines.out.flush();
    }

    private void take(Asked asked) {
        waiting.add(asked);
        if (waiting.size() == MatchPeople.CHUNK) {
            answerWaiting();
        }
    }

    private void answerWaiting() {
        List<MatchQuery> queries = waiting.stream()
                .map(Asked::outcome)
                .filter(ReadMatchQuery.Usable.class::isInstance)
                .map(outcome -> ((ReadMatchQuery.Usable) outcome).query())
                .toList();
        var matches = matcher.apply(queries).iterator();
        try {
            for (Asked asked : waiting) {
                out.write(
                        switch (asked.outcome()) {
                            case ReadMatchQuery.Usable usable -> matched(asked, matches.next());
                            case ReadMatchQuery.Refused refused -> refused(asked, refused);
                        });
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        waiting.clear();
    }

    /** The shape of {@link MatchView}, after the number of the row. */
    private static Map<String, ?> matched(Asked asked, Match match) {
        Map<String, @Nullable Object> line = begun(asked);
        line.put("band", match.band());
        line.put("registerNumber", match.registerNumber());
        line.put("candidates", match.candidates());
        line.put("ruleVersion", match.ruleVersion());
        line.put("capped", match.capped());
        return line;
    }

    private Map<String, ?> refused(Asked asked, ReadMatchQuery.Refused refused) {
        Map<String, @Nullable Object> line = begun(asked);
        ProblemCode why = refused.why();
        String pointer = refused.field().isEmpty() ? "" : "/" + refused.field();
        line.put(
                "error",
                new ProblemView.FieldError(
                        pointer, why.name(), Messages.text(language, why.name() + ".detail", List.of())));
        return line;
    }

    private static Map<String, @Nullable Object> begun(Asked asked) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("row", asked.row());
        if (asked.ref() != null) {
            line.put("ref", asked.ref());
        }
        return line;
    }
}
