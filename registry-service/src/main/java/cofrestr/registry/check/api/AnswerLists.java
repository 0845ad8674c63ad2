package cofrestr.registry.check.api;

import cofrestr.kit.bulk.Spool;
import cofrestr.kit.language.Language;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.StoreProblems;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.check.CheckRegistrations;
import cofrestr.registry.check.Question;
import cofrestr.registry.check.Receipts;
import cofrestr.registry.check.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How a list is answered when its request is over: who looks is recorded, chunk by chunk, before the chunk is answered. */
@ApplicationScoped
public class AnswerLists {
    private final CheckRegistrations checks;
    private final Receipts receipts;
    private final Looks looks;
    private final StoreProblems storeProblems;
    private final Clock clock;

    AnswerLists(CheckRegistrations checks, Receipts receipts, Looks looks, StoreProblems storeProblems, Clock clock) {
        this.checks = checks;
        this.receipts = receipts;
        this.looks = looks;
        this.storeProblems = storeProblems;
        this.clock = clock;
    }

    /** What else becomes of a chunk of questions that was answered; what it throws ends the list. */
    @FunctionalInterface
    public interface Besides {
        Besides NOTHING = (questions, verdicts) -> {};

        void then(List<Question> questions, List<Verdict> verdicts);
    }

    /** Answers a list of questions in the form that its sender asks for, else in that in which it came. */
    public Response answer(
            HttpHeaders headers, InputStream rows, Looks.Onlooker who, Language language, Besides besides)
            throws IOException {
        CheckForm sent = CheckForm.sent(headers.getMediaType());
        CheckForm wanted = CheckForm.of(headers.getMediaType(), headers.getAcceptableMediaTypes());
        CheckLines.Asking asking = asking(who, language, wanted, besides);
        Spool spool = Spool.of(rows);
        StreamingOutput lines = out -> {
            try (spool) {
                CheckLines.answer(spool.body(), sent.reader(), asking, out);
            }
        };
        return Response.ok(lines).type(wanted.type()).build();
    }

    private CheckLines.Asking asking(Looks.Onlooker who, Language language, CheckForm form, Besides besides) {
        String client = who.caller().client();
        return new CheckLines.Asking(
                questions -> inWords(() -> checked(questions, who, besides)),
                (answers, digest, stopped) -> {
                    Instant now = Clocks.now(clock);
                    return new CheckLines.Signed(
                            now.toString(), receipts.receipt(answers, digest, stopped, now, client));
                },
                language,
                form);
    }

    /** What a database refuses ends a list with a code, as it would end a request. */
    private List<Verdict> inWords(Supplier<List<Verdict>> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            Problem known = storeProblems.from(failed);
            throw known == null ? failed : known;
        }
    }

    private List<Verdict> checked(List<Question> questions, Looks.Onlooker who, Besides besides) {
        List<Verdict> verdicts = checks.check(questions, who.caller());
        besides.then(questions, verdicts);
        looks.at(
                who,
                IntStream.range(0, verdicts.size())
                        .filter(i -> verdicts.get(i) instanceof Verdict.Answered)
                        .mapToObj(i -> questions.get(i).number().value())
                        .toList());
        return verdicts;
    }
}
