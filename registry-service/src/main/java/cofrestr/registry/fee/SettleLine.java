package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Settles a line of a remittance that did not match, once. What is accepted becomes a payment in the person's ledger. */
@ApplicationScoped
public class SettleLine {
    private final Jdbi jdbi;
    private final Clock clock;

    SettleLine(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How a line is settled; {@code note} is read by the employer. */
    public record Command(
            UUID remittance,
            int line,
            Settlement settlement,
            @Nullable String note) {}

    /** A line that waits. */
    public record Waiting(
            @Nullable Long practitioner,
            BigDecimal amount,
            int year,
            String organisation,
            RemittanceLine.State state) {}

    @Transactional
    public void settle(Command command, Caller by) {
        if (command.settlement().needsNote() && command.note() == null) {
            throw Problem.of(RegistryProblem.SETTLEMENT_NOTE_MISSING).at("/note");
        }
        jdbi.useHandle(handle -> {
            Waiting line = hold(handle, command);
            if (line.state() == RemittanceLine.State.SETTLED) {
                throw Problem.of(RegistryProblem.LINE_SETTLED);
            }
            BigDecimal owed = owed(handle, line);
            if (!command.settlement().fits(line.practitioner() != null, line.amount(), owed)) {
                throw Problem.of(RegistryProblem.SETTLEMENT_UNFIT).at("/settlement");
            }
            Instant now = Clocks.now(clock);
            note(handle, command, by, now);
            if (command.settlement().counts()) {
                pay(handle, command, line, by, now);
            }
        });
    }

    private static Waiting hold(Handle handle, Command command) {
        return handle.createQuery("""
                        select l.practitioner_id as practitioner, l.amount, r.year, r.organisation, l.state
                          from remittance_line l join remittance r on r.id = l.remittance
                         where l.remittance = :remittance and l.line = :line for update of l
                        """)
                .bind("remittance", command.remittance())
                .bind("line", command.line())
                .mapTo(Waiting.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** What the person owes, who is held so that nobody else pays meanwhile. */
    private static BigDecimal owed(Handle handle, Waiting line) {
        if (line.practitioner() == null) {
            return BigDecimal.ZERO;
        }
        handle.createQuery("select id from practitioner where id = :person for no key update")
                .bind("person", line.practitioner())
                .mapTo(Long.class)
                .one();
        return handle.createQuery("""
                        select coalesce(sum(amount), 0) from fee_entry
                         where practitioner_id = :person and year = :year and fee = 'REGISTRATION'
                        """)
                .bind("person", line.practitioner())
                .bind("year", line.year())
                .mapTo(BigDecimal.class)
                .one();
    }

    private static void note(Handle handle, Command command, Caller by, Instant now) {
        boolean asked = command.settlement() == Settlement.ASK_EMPLOYER;
        handle.createUpdate("""
                        update remittance_line
                           set state = :state, settlement = :settlement, note = :note, settled_by = :by, settled_at = :at, version = version + 1
                         where remittance = :remittance and line = :line
                        """)
                .bind("state", asked ? RemittanceLine.State.ASKED : RemittanceLine.State.SETTLED)
                .bind("settlement", asked ? null : command.settlement().name())
                .bind("note", command.note())
                .bind("by", by.user() == null ? by.client() : by.user())
                .bindByType("at", asked ? null : now, Instant.class)
                .bind("remittance", command.remittance())
                .bind("line", command.line())
                .execute();
    }

    private void pay(Handle handle, Command command, Waiting line, Caller by, Instant now) {
        handle.createUpdate("""
                        insert into fee_entry (practitioner_id, year, fee, kind, amount, on_date, organisation, remittance, line, reason, client, acted_by, recorded_from)
                        values (:person, :year, 'REGISTRATION', 'EMPLOYER_PAYMENT', -:amount, :today, :organisation, :remittance, :line, :note, :client, :user, :now)
                        """)
                .bindMethods(line)
                .bind("person", line.practitioner())
                .bind("today", Clocks.today(clock))
                .bind("remittance", command.remittance())
                .bind("line", command.line())
                .bind("note", command.note())
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", now)
                .execute();
    }
}
