package cofrestr.qualifications.combination;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Registry staff publish the rules of combination of a qualification: a new version, which is never changed. */
@ApplicationScoped
public class PublishCombination {
    private final Combinations combinations;
    private final Clock clock;

    PublishCombination(Combinations combinations, Clock clock) {
        this.combinations = combinations;
        this.clock = clock;
    }

    /** Rules to publish, and since when they count. */
    public record Draft(String qualification, LocalDate from, String basis, String source, Rules rules) {}

    @Transactional
    public StoredRules publish(Draft draft, Caller by) {
        Problem unfit = Problem.of(QualificationsProblem.COMBINATION_UNFIT);
        for (String pointer : CheckRules.unfit(draft.rules())) {
            unfit = unfit.at(pointer);
        }
        if (!unfit.errors().isEmpty()) {
            throw unfit;
        }
        int version =
                combinations.nextVersion(draft.qualification()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        combinations.add(
                new StoredRules(
                        draft.qualification(), version, draft.from(), draft.basis(), draft.source(), draft.rules()),
                by.desk(),
                Clocks.now(clock));
        LocalDate counts = draft.from().isAfter(Clocks.today(clock)) ? draft.from() : Clocks.today(clock);
        return combinations.at(draft.qualification(), new Moment(counts, null)).orElseThrow();
    }
}
