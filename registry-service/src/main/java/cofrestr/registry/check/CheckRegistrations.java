package cofrestr.registry.check;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The same for many at once: each is decided as {@link CheckRegistration} would decide it, in their order. */
@ApplicationScoped
public class CheckRegistrations {
    private final WrongTries tries;
    private final Standings standings;
    private final Clock clock;

    CheckRegistrations(WrongTries tries, Standings standings, Clock clock) {
        this.tries = tries;
        this.standings = standings;
        this.clock = clock;
    }

    /** Verdicts in the order of the questions; fewer than those where the client was wrong too often among them. */
    @Transactional
    public List<Verdict> check(List<Question> questions, Caller by) {
        if (questions.isEmpty()) {
            return List.of();
        }
        LocalDate today = Clocks.today(clock);
        Guessing guessing = tries.open(by.client(), today);
        List<Verdict> verdicts = JudgeQuestions.judge(
                questions, standings.find(questions, by.client(), today), guessing, Clocks.now(clock));
        tries.count(by.client(), today, guessing, guessing.newlyChecked());
        return verdicts;
    }
}
