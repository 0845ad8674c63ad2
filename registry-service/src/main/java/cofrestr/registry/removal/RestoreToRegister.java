package cofrestr.registry.removal;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.fee.ChargeForAct;
import cofrestr.registry.fee.FeeKind;
import cofrestr.registry.notice.OweNotice;
import cofrestr.registry.practitioner.HoldPerson;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.registration.Registrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Restores somebody who was taken off the register, in a category in which the person was registered, from a day on. Not
 * while the person must not be registered (2014 Act s10(2)), nor where the reason of the removal knows no return.
 */
@ApplicationScoped
public class RestoreToRegister {
    private final Jdbi jdbi;
    private final ChargeForAct fees;
    private final Clock clock;

    RestoreToRegister(Jdbi jdbi, ChargeForAct fees, Clock clock) {
        this.jdbi = jdbi;
        this.fees = fees;
        this.clock = clock;
    }

    /** Answers the id of the act. The fee for it is charged where the year has one (SI 2017/92 reg 5). */
    @Transactional
    public UUID restore(RegisterNumber number, String category, LocalDate from, String legalBasis, Caller by) {
        return jdbi.withHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            String kind = kindBefore(handle, person, category);
            refuse(handle, person, category, from);
            Instant now = Clocks.now(clock);
            UUID act = UUID.randomUUID();
            PersonChanges people = PersonChanges.of(
                    handle,
                    clock,
                    person,
                    "wales.cofrestr.registration.granted.v1",
                    "firstRegistered",
                    "registrations");
            Registrations.PERIODS.say(
                    handle,
                    Map.of("practitioner_id", person, "category", category),
                    new PeriodTable.Portion(from, null),
                    Map.of("kind", kind, "legal_basis", legalBasis, "act", act),
                    now);
            people.append(clock);
            OweNotice notice = new OweNotice("RESTORED", person, act, particulars(handle, category, from));
            notice.toPerson(handle, now);
            notice.toEmployers(handle, Clocks.today(clock), now);
            fees.charge(handle, person, FeeKind.RESTORATION, by.client(), by.user());
            return act;
        });
    }

    /** The kind of the registration that was cut off last in the category. */
    private static String kindBefore(Handle handle, long person, String category) {
        return handle.createQuery("""
                        select last.kind
                          from (select r.kind, r.reason from removal r
                                 where r.practitioner_id = :person and r.category = :category and r.restored_at is null
                                 order by r.recorded_from desc, r.id desc limit 1) last
                          left join removal_reason reason on reason.code = last.reason
                         where coalesce(reason.returns, true)
                        """)
                .bind("person", person)
                .bind("category", category)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.of(RegistryProblem.RESTORATION_NOTHING));
    }

    private static void refuse(Handle handle, long person, String category, LocalDate from) {
        boolean ineligible = handle.createQuery(
                        "select exists (select from ineligibility where practitioner_id = :person and valid && daterange(:from::date, null))")
                .bind("person", person)
                .bind("from", from)
                .mapTo(Boolean.class)
                .one();
        if (ineligible) {
            throw Problem.of(RegistryProblem.RESTORATION_INELIGIBLE);
        }
        boolean registered = handle.createQuery(
                        "select exists (select from registration where practitioner_id = :person and category = :category and valid && daterange(:from::date, null))")
                .bind("person", person)
                .bind("category", category)
                .bind("from", from)
                .mapTo(Boolean.class)
                .one();
        if (registered) {
            throw Problem.of(RegistryProblem.RESTORATION_NOTHING);
        }
    }

    private static Map<String, String> particulars(Handle handle, String category, LocalDate from) {
        return handle.createQuery("select name_en, name_cy from registration_category where code = :category")
                .bind("category", category)
                .map((row, _) -> Map.of(
                        "effectiveOn", from.toString(),
                        "categoryEn", row.getString("name_en"),
                        "categoryCy", row.getString("name_cy")))
                .one();
    }
}
