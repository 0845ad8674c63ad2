package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Exempts a person from the yearly fee for a time (SI 2017/92 reg 5). What was charged before stands. */
@ApplicationScoped
public class ExemptFromFee {
    private final Jdbi jdbi;
    private final Clock clock;

    ExemptFromFee(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Days both included; no {@code until} is without end. */
    public record Command(
            RegisterNumber number, LocalDate from, @Nullable LocalDate until, String reason) {}

    @Transactional
    public UUID exempt(Command command, Caller by) {
        LocalDate until = command.until();
        if (until != null && until.isBefore(command.from())) {
            throw Problem.of(RegistryProblem.FEE_EXEMPTION_UNFIT).at("/until");
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into fee_exemption (practitioner_id, valid, reason, client, acted_by, recorded_from)
                        select id, daterange(:from::date, :end::date), :reason, :client, :user, :now
                          from practitioner where register_number = last_survivor(:number)
                        returning id
                        """)
                .bind("number", command.number().value())
                .bind("from", command.from())
                .bindByType("end", until == null ? null : until.plusDays(1), LocalDate.class)
                .bind("reason", command.reason())
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }
}
