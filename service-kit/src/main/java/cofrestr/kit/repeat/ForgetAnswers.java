package cofrestr.kit.repeat;

import cofrestr.kit.job.DailyChore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Forgets the answers that were kept for repetitions, once nobody repeats them any more. */
@ApplicationScoped
class ForgetAnswers implements DailyChore {
    private final KeptAnswers answers;

    ForgetAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void doOn(LocalDate day) {
        int _ = answers.forgetOld();
    }
}
