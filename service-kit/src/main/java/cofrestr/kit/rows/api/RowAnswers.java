package cofrestr.kit.rows.api;

import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.bulk.Spool;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Language;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.StoreProblems;
import cofrestr.kit.rows.AnswerRows;
import cofrestr.kit.rows.RowAnswer;
import cofrestr.kit.rows.RowKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How rows are answered: all of them are taken in first, then each thousand is done in a transaction of its own and answered,
 * in the form asked for, else in the one that was sent. A rehearsal undoes each thousand.
 */
@ApplicationScoped
public class RowAnswers {
    public static final String JSON_LINES = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

    private final RequestContext request;
    private final StoreProblems storeProblems;

    RowAnswers(RequestContext request, StoreProblems storeProblems) {
        this.request = request;
        this.storeProblems = storeProblems;
    }

    /** A file of rows as it came. */
    public record Sent(HttpHeaders headers, InputStream body, boolean dryRun) {
        private boolean isCsv() {
            return CSV_TYPE.isCompatible(headers.getMediaType());
        }

        private boolean wantsCsv() {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(wanted -> !wanted.isWildcardType() && !wanted.isWildcardSubtype())
                    .findFirst()
                    .map(CSV_TYPE::isCompatible)
                    .orElse(isCsv());
        }
    }

    public <T> Response answer(Sent sent, RowKind<T> kind, Function<List<T>, List<RowAnswer>> doing)
            throws IOException {
        Language language = request.language();
        boolean csv = sent.wantsCsv();
        RowReader reader = sent.isCsv() ? new RowReader(kind.columns()) : RowReader.ndjson(kind.columns());
        Spool spool = Spool.of(sent.body());
        StreamingOutput lines = out -> {
            try (spool) {
                AnswerRows.answer(
                        spool.body(), reader, kind, done(doing, sent.dryRun()), language, writer(out, csv, kind));
            }
        };
        return Response.ok(lines)
                .type(csv ? CSV + "; charset=UTF-8" : JSON_LINES)
                .header("Dry-Run", sent.dryRun() ? "true" : null)
                .build();
    }

    private static AnswerRows.Out writer(OutputStream out, boolean csv, RowKind<?> kind) throws IOException {
        if (!csv) {
            return new AnswerRows.Out(RowWriter.ndjson(out), false);
        }
        List<String> headings = Stream.of(
                        Stream.of("row", "ref", "outcome"),
                        kind.headings().stream(),
                        Stream.of("error", "errorPointer", "errorDetail", "rows", "counts"))
                .flatMap(some -> some)
                .toList();
        return new AnswerRows.Out(RowWriter.csv(out, ',', headings), true);
    }

    private <T> Function<List<T>, List<RowAnswer>> done(Function<List<T>, List<RowAnswer>> doing, boolean dryRun) {
        return things -> {
            QuarkusTransaction.begin();
            boolean kept = false;
            try {
                List<RowAnswer> answers = doing.apply(things);
                kept = !dryRun;
                return answers;
            } catch (RuntimeException failed) {
                Problem known = storeProblems.from(failed);
                throw known == null ? failed : known;
            } finally {
                if (kept) {
                    QuarkusTransaction.commit();
                } else {
                    QuarkusTransaction.rollback();
                }
            }
        };
    }
}
