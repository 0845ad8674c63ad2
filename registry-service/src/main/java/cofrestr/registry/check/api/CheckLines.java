package cofrestr.registry.check.api;

import cofrestr.kit.bulk.AnswerLine;
import cofrestr.kit.bulk.Row;
import cofrestr.kit.bulk.RowChunks;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.check.Question;
import cofrestr.registry.check.ReadQuestion;
import cofrestr.registry.check.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the rows of a list in their order, a thousand at a time. The last line counts them and is signed over every byte
 * before it; where the list was stopped it says why, and what was answered stands. Without it an answer is not whole.
 */
final class CheckLines {
    private final Function<List<Question>, List<Verdict>> checker;
    private final Language language;
    private final Signer signer;
    private final CheckForm form;
    private final DigestOutputStream digested;
    private final RowWriter out;
    private int answers;

    private CheckLines(Asking asking, OutputStream out) throws IOException {
        this.checker = asking.checker();
        this.language = asking.language();
        this.signer = asking.signer();
        this.form = asking.form();
        this.digested = new DigestOutputStream(out, sha256());
        this.out = form.writer(digested);
    }

    /** Who asks, in which form the answer goes out, and who decides and signs it. */
    record Asking(Function<List<Question>, List<Verdict>> checker, Signer signer, Language language, CheckForm form) {}

    /** Signs the end of an answer, and says at what moment. */
    @FunctionalInterface
    interface Signer {
        Signed sign(int answers, byte[] digest, @Nullable ProblemCode stopped);
    }

    /** A receipt and its moment. */
    record Signed(String asAt, String receipt) {}

    /** A row that was read, and what it asks or what is wrong with it. */
    private record Asked(int row, @Nullable String ref, ReadQuestion.Outcome outcome) {
        static Asked of(Row row) {
            return switch (row) {
                case Row.Unreadable bad -> new Asked(bad.number(), null, new ReadQuestion.Refused(bad.why(), ""));
                case Row.Read good -> new Asked(good.number(), ref(good), ReadQuestion.read(good.values()));
            };
        }

        /** A reference comes back whole or not at all. */
        private static @Nullable String ref(Row.Read row) {
            String ref = row.values().get("ref");
            return ref == null || ref.length() > ReadQuestion.LONGEST_REF ? null : ref;
        }
    }

    static void answer(InputStream rows, RowReader reader, Asking asking, OutputStream out) throws IOException {
        CheckLines lines = new CheckLines(asking, out);
        try {
            RowChunks.read(reader, rows, Asked::of, lines::answer);
            lines.end(null);
        } catch (Problem stopped) {
            if (lines.answers == 0) {
                // Nothing went out yet: the request as a whole is refused.
                throw stopped;
            }
            lines.end(stopped.code());
        }
    }

    private void answer(List<Asked> chunk) throws IOException {
        List<Question> questions = chunk.stream()
                .map(Asked::outcome)
                .filter(ReadQuestion.Usable.class::isInstance)
                .map(outcome -> ((ReadQuestion.Usable) outcome).question())
                .toList();
        List<Verdict> said = checker.apply(questions);
        if (answers == 0 && said.isEmpty() && !questions.isEmpty()) {
            throw Problem.of(RegistryProblem.CHECKS_TOO_MANY_WRONG);
        }
        Iterator<Verdict> verdicts = said.iterator();
        for (Asked asked : chunk) {
            Map<String, @Nullable Object> line = AnswerLine.begun(asked.row(), asked.ref());
            switch (asked.outcome()) {
                case ReadQuestion.Refused refused ->
                    form.put(line, AnswerLine.error(refused.why(), refused.field(), language));
                case ReadQuestion.Usable _ -> put(line, verdicts);
            }
            out.write(line);
            answers++;
        }
    }

    private void put(Map<String, @Nullable Object> line, Iterator<Verdict> verdicts) {
        if (!verdicts.hasNext()) {
            throw Problem.of(RegistryProblem.CHECKS_TOO_MANY_WRONG);
        }
        switch (verdicts.next()) {
            case Verdict.Answered answered -> form.put(line, answered.answer());
            case Verdict.Locked _ ->
                form.put(line, AnswerLine.error(RegistryProblem.CHECKS_TOO_MANY_WRONG, "registerNumber", language));
        }
    }

    private void end(@Nullable ProblemCode stopped) throws IOException {
        out.flush();
        Signed signed = signer.sign(answers, digested.getMessageDigest().digest(), stopped);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        if (stopped != null) {
            form.put(line, AnswerLine.error(stopped, "", language));
        }
        line.put("answers", answers);
        line.put("asAt", signed.asAt());
        line.put("useLimitation", Messages.text(language, "use.limitation", List.of()));
        line.put("receipt", signed.receipt());
        out.write(line);
        out.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
