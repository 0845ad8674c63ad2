package cofrestr.registry.fee;

import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The ledger of one person: everything that was charged, paid, paid back and put right. Nothing in it is ever changed. */
@ApplicationScoped
public class FeeLedger {
    private final Jdbi jdbi;

    FeeLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An entry; {@code amount} is what it adds to what the person owes: above nought charges and refunds, below it payments. */
    public record Entry(
            UUID id,
            int year,
            FeeKind fee,
            EntryKind kind,
            BigDecimal amount,
            LocalDate on,
            @Nullable String category,
            @Nullable String payer,
            @Nullable String organisation,
            @Nullable UUID remittance,
            @Nullable Integer line,
            @Nullable String reason,
            Instant recordedFrom) {}

    /** That the person need not pay, for days both included. */
    public record Exemption(
            UUID id, LocalDate from, @Nullable LocalDate until, String reason, Instant recordedFrom) {}

    /** Who a number is, what was entered, from what the person is exempt. */
    public record Account(String registerNumber, List<Entry> entries, List<Exemption> exemptions) {}

    /** Whether the registration fee of a year is paid (Sch 2 para 5); none where nothing was charged for it. */
    public Optional<Boolean> isPaid(RegisterNumber number, FeeYear year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sum(f.amount) <= 0 from practitioner p join fee_entry f on f.practitioner_id = p.id
                         where p.register_number = last_survivor(:number) and f.year = :year and f.fee = 'REGISTRATION'
                        having count(*) > 0
                        """)
                .bind("number", number.value())
                .bind("year", year.begins())
                .mapTo(Boolean.class)
                .findOne());
    }

    public Optional<Account> of(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select register_number from practitioner where register_number = last_survivor(:number)")
                .bind("number", number.value())
                .mapTo(String.class)
                .findOne()
                .map(known -> new Account(
                        known,
                        handle.createQuery("""
                                        select f.id, f.year, f.fee, f.kind, f.amount, f.on_date as "on", f.category, f.payer, f.organisation, f.remittance,
                                               f.line, f.reason, f.recorded_from
                                          from practitioner p join fee_entry f on f.practitioner_id = p.id
                                         where p.register_number = :number order by f.year, f.id
                                        """)
                                .bind("number", known)
                                .mapTo(Entry.class)
                                .list(),
                        handle.createQuery("""
                                        select x.id, lower(x.valid) as "from", upper(x.valid) - 1 as until, x.reason, x.recorded_from
                                          from practitioner p join fee_exemption x on x.practitioner_id = p.id
                                         where p.register_number = :number order by lower(x.valid)
                                        """)
                                .bind("number", known)
                                .mapTo(Exemption.class)
                                .list())));
    }
}
