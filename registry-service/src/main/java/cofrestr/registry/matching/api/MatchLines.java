package cofrestr.registry.matching.api;

import cofrestr.kit.bulk.AnswerLine;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.RowChunks;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.language.Language;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.matching.ReadMatchQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        RowChunks.read(RowReader.ndjson(COLUMNS), queries, Asked::of, lines::answer);
        lines.out.flush();
    }

    private void answer(List<Asked> chunk) throws IOException {
        List<MatchQuery> queries = chunk.stream()
                .map(Asked::outcome)
                .filter(ReadMatchQuery.Usable.class::isInstance)
                .map(outcome -> ((ReadMatchQuery.Usable) outcome).query())
                .toList();
        var matches = matcher.apply(queries).iterator();
        for (Asked asked : chunk) {
            Map<String, @Nullable Object> line = AnswerLine.begun(asked.row(), asked.ref());
            switch (asked.outcome()) {
                case ReadMatchQuery.Usable _ -> putMatch(line, matches.next());
                case ReadMatchQuery.Refused refused ->
                    line.put("error", AnswerLine.error(refused.why(), refused.field(), language));
            }
            out.write(line);
        }
    }

    /** The shape of {@link MatchView}. */
    private static void putMatch(Map<String, @Nullable Object> line, Match match) {
        line.put("band", match.band());
        line.put("registerNumber", match.registerNumber());
        line.put("candidates", match.candidates());
        line.put("ruleVersion", match.ruleVersion());
        line.put("capped", match.capped());
    }
}
