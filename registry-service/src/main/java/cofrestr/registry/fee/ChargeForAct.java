package cofrestr.registry.fee;

import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Charges a person for an application, or for being restored (2014 Act s12; SI 2017/92 reg 5), in the transaction of the act. Where
 * the year has no schedule, or the schedule no such fee, nothing is charged: no amount is guessed.
 */
@ApplicationScoped
public class ChargeForAct {
    private final Clock clock;

    ChargeForAct(Clock clock) {
        this.clock = clock;
    }

    /** Charges what the newest schedule of this fee year says; {@code client} and {@code user} did the act. */
    public void charge(Handle handle, long person, FeeKind fee, String client, @Nullable String user) {
        LocalDate today = Clocks.today(clock);
        int _ = handle.createUpdate("""
                        insert into fee_entry (practitioner_id, year, fee, kind, amount, on_date, schedule_version, client, acted_by, recorded_from)
                        select :person, o.year, o.fee, 'CHARGE', o.amount, :today, o.version, :client, :user, :now
                          from fee_schedule_other o
                         where o.year = :year and o.fee = :fee and o.amount > 0
                           and o.version = (select max(s.version) from fee_schedule s where s.year = :year)
                        """)
                .bind("person", person)
                .bind("fee", fee)
                .bind("year", FeeYear.of(today).begins())
                .bind("today", today)
                .bind("client", client)
                .bind("user", user)
                .bind("now", Clocks.now(clock))
                .execute();
    }
}
