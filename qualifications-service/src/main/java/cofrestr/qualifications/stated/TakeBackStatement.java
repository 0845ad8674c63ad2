package cofrestr.qualifications.stated;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes back what was stated wrongly: it counts no more, and what was known before stays known as of then. */
@ApplicationScoped
public class TakeBackStatement {
    private final Statements statements;
    private final Versions versions;
    private final Clock clock;

    TakeBackStatement(Statements statements, Versions versions, Clock clock) {
        this.statements = statements;
        this.versions = versions;
        this.clock = clock;
    }

    /** Of {@code number}, whom the teller may see, one of an organisation that it speaks for. */
    @Transactional
    public EmployerStatement takeBack(RegisterNumber number, UUID id, @Nullable String ifMatch, Teller by) {
        statements.lock(List.of(number.value()));
        EmployerStatement before = find(number, id, by);
        versions.same(versions.required(ifMatch), before.version());
        if (before.takenBack()) {
            throw Problem.of(QualificationsProblem.STATEMENT_TAKEN_BACK);
        }
        Instant now = Clocks.now(clock);
        EmployerStatement after = before.takenBack(now);
        statements.add(List.of(after), by, now);
        return after;
    }

    public EmployerStatement find(RegisterNumber number, UUID id, Teller by) {
        return statements
                .find(number.value(), id)
                .filter(one -> by.everywhere() || by.own().contains(one.organisation()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
