package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.HoldPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Enters in a person's ledger what registry staff see come in or go out: what the person or somebody else pays, refunds,
 * corrections, and the fees for an act (application, restoration), whose amount is the schedule's. What employers pay
 * comes with a remittance, and the fee of a year is charged with its notice.
 */
@ApplicationScoped
public class RecordFeeEntry {
    private final Jdbi jdbi;
    private final FeeSchedules schedules;
    private final Clock clock;

    RecordFeeEntry(Jdbi jdbi, FeeSchedules schedules, Clock clock) {
        this.jdbi = jdbi;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** What is to be entered; {@code amount} in GBP, below nought only for a correction, null for a charge. */
    public record Command(
            RegisterNumber number,
            FeeYear year,
            FeeKind fee,
            EntryKind kind,
            @Nullable BigDecimal amount,
            LocalDate on,
            @Nullable String payer,
            @Nullable String reason) {}

    @Transactional
    public UUID record(Command command, Caller by) {
        refuseUnfit(command);
        return jdbi.withHandle(handle -> {
            long person = HoldPerson.byNumber(handle, command.number());
            BigDecimal amount = command.kind() == EntryKind.CHARGE ? scheduled(command) : signed(command);
            if (command.kind() == EntryKind.REFUND) {
                refuseMoreThanPaid(handle, person, command, amount);
            }
            return handle.createQuery("""
                            insert into fee_entry (practitioner_id, year, fee, kind, amount, on_date, payer, reason, client, acted_by, recorded_from)
                            values (:person, :year, :fee, :kind, :amount, :on, :payer, :reason, :client, :user, :now) returning id
                            """)
                    .bind("person", person)
                    .bind("year", command.year().begins())
                    .bind("fee", command.fee())
                    .bind("kind", command.kind())
                    .bind("amount", amount)
                    .bind("on", command.on())
                    .bind("payer", command.payer())
                    .bind("reason", command.reason())
                    .bind("client", by.client())
                    .bind("user", by.user())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private void refuseUnfit(Command command) {
        EntryKind kind = command.kind();
        BigDecimal amount = command.amount();
        Problem wrong = Problem.of(RegistryProblem.FEE_ENTRY_UNFIT);
        if (!kind.byHand() || isChargedWithItsNotice(command)) {
            wrong = wrong.at("/kind");
        }
        if ((kind == EntryKind.CHARGE) != (amount == null) || isOutOfBounds(kind, amount)) {
            wrong = wrong.at("/amount");
        }
        if ((kind == EntryKind.THIRD_PARTY_PAYMENT) != (command.payer() != null)) {
            wrong = wrong.at("/payer");
        }
        if (kind.needsReason() && command.reason() == null) {
            wrong = wrong.at("/reason");
        }
        if (command.on().isAfter(Clocks.today(clock))) {
            wrong = wrong.at("/on");
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
    }

    private static boolean isChargedWithItsNotice(Command command) {
        return command.kind() == EntryKind.CHARGE && command.fee() == FeeKind.REGISTRATION;
    }

    private static boolean isOutOfBounds(EntryKind kind, @Nullable BigDecimal amount) {
        return amount != null && (kind == EntryKind.CORRECTION ? amount.signum() == 0 : amount.signum() <= 0);
    }

    private BigDecimal scheduled(Command command) {
        FeeSchedule schedule = schedules
                .find(command.year())
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.FEE_SCHEDULE_MISSING, command.year().written()));
        return schedule.forAct(command.fee())
                .map(ActFee::amount)
                .filter(amount -> amount.signum() > 0)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.FEE_SCHEDULE_INCOMPLETE,
                        command.year().written(),
                        command.fee().name()));
    }

    private static BigDecimal signed(Command command) {
        BigDecimal amount = command.amount();
        if (amount == null) {
            throw Problem.of(RegistryProblem.FEE_ENTRY_UNFIT).at("/amount");
        }
        return command.kind().isPayment() ? amount.negate() : amount;
    }

    private static void refuseMoreThanPaid(Handle handle, long person, Command command, BigDecimal amount) {
        BigDecimal paid = handle.createQuery("""
                        select coalesce(-sum(amount), 0) from fee_entry
                         where practitioner_id = :person and year = :year and fee = :fee and kind not in ('CHARGE', 'CORRECTION')
                        """)
                .bind("person", person)
                .bind("year", command.year().begins())
                .bind("fee", command.fee())
                .mapTo(BigDecimal.class)
                .one();
        if (amount.compareTo(paid) > 0) {
            throw Problem.of(RegistryProblem.REFUND_MORE_THAN_PAID).at("/amount");
        }
    }
}
