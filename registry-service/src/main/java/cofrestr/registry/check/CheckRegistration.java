package cofrestr.registry.check;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Is the person with this number and birth date registered today? (Employers check before work starts: 2014 Act; reg 48
 * limits what they are told.) A wrong number and a wrong birth date are answered alike, and guessing is stopped.
 */
@ApplicationScoped
public class CheckRegistration {
    private final WrongTries tries;
    private final Standings standings;
    private final Clock clock;

    CheckRegistration(WrongTries tries, Standings standings, Clock clock) {
        this.tries = tries;
        this.standings = standings;
        this.clock = clock;
    }

    @Transactional
    public Answer check(Question question, Caller by) {
        LocalDate today = Clocks.today(clock);
        List<Question> one = List.of(question);
        Guessing guessing = tries.read(by.client(), today);
        List<Verdict> verdicts =
                JudgeQuestions.judge(one, standings.find(one, by.client(), today), guessing, Clocks.now(clock));
        if (!guessing.newlyWrong().isEmpty()) {
            // Counted whatever becomes of the answer.
            QuarkusTransaction.requiringNew().run(() -> tries.count(by.client(), today, guessing, 0));
        }
        if (!verdicts.isEmpty() && verdicts.getFirst() instanceof Verdict.Answered answered) {
            return answered.answer();
        }
        throw Problem.of(RegistryProblem.CHECKS_TOO_MANY_WRONG);
    }
}
