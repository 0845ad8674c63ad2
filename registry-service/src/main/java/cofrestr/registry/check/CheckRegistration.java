package cofrestr.registry.check;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Is the person with this number and birth date registered today? (Employers check before work starts: 2014 Act; reg 48
 * limits what they are told.) A wrong number and a wrong birth date are answered alike, and guessing is stopped: five
 * wrong tries at a number in a day, two hundred in all.
 */
@ApplicationScoped
public class CheckRegistration {
    private static final int WRONG_PER_NUMBER = 5;
    private static final int WRONG_PER_DAY = 200;

    private final Jdbi jdbi;
    private final Clock clock;

    CheckRegistration(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a check comes to. */
    @Schema(name = "CheckOutcome")
    public enum Outcome {
        REGISTERED,
        NOT_REGISTERED,
        INELIGIBLE,
        NO_MATCH
    }

    /** A current category. */
    public record Category(String code, String nameEn, String nameCy, String registration, LocalDate from) {}

    /** The answer; categories and orders only for somebody who was found, and then the number of today, whichever number was asked. */
    public record Answer(
            Outcome outcome,
            Instant asAt,
            RegisterNumber registerNumber,
            @Nullable LocalDate firstRegistered,
            List<Category> categories,
            List<String> orders) {}

    /** How a person stands on the day. */
    public record Standing(
            long id,
            String registerNumber,
            @Nullable LocalDate firstRegistered,
            boolean ineligible,
            List<String> orders) {}

    @Transactional
    public Answer check(RegisterNumber number, LocalDate dateOfBirth, Caller by) {
        Instant now = Clocks.now(clock);
        LocalDate today = Clocks.today(clock);
        refuseGuessing(number, by, today);
        Standing standing = standing(number, dateOfBirth, today);
        if (standing == null) {
            QuarkusTransaction.requiringNew().run(() -> countWrong(number, by, today));
            return new Answer(Outcome.NO_MATCH, now, number, null, List.of(), List.of());
        }
        List<Category> categories = categories(standing.id(), today);
        Outcome outcome = standing.ineligible()
                ? Outcome.INELIGIBLE
                : categories.isEmpty() ? Outcome.NOT_REGISTERED : Outcome.REGISTERED;
        return new Answer(
                outcome,
                now,
                new RegisterNumber(standing.registerNumber()),
                standing.firstRegistered(),
                outcome == Outcome.REGISTERED ? categories : List.of(),
                standing.orders());
    }

    private @Nullable Standing standing(RegisterNumber number, LocalDate dateOfBirth, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id, p.register_number,
                               (select min(lower(g.valid)) from registration g where g.practitioner_id = p.id) as first_registered,
                               exists (select from disciplinary_order x where x.practitioner_id = p.id and x.valid @> :today::date
                                          and x.kind in ('SUSPENSION', 'PROHIBITION', 'INTERIM_SUSPENSION')) as ineligible,
                               array(select x.kind from disciplinary_order x where x.practitioner_id = p.id and x.valid @> :today::date
                                        and x.kind in ('REPRIMAND', 'CONDITIONAL_REGISTRATION') order by lower(x.valid)) as orders
                          from practitioner p join entry e on e.practitioner_id = p.id and e.valid @> :today::date
                         where p.register_number = last_survivor(:number) and e.date_of_birth = :birth
                        """)
                .bind("number", number.value())
                .bind("birth", dateOfBirth)
                .bind("today", today)
                .mapTo(Standing.class)
                .findOne()
                .orElse(null));
    }

    private List<Category> categories(long practitioner, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.code, c.name_en, c.name_cy, g.kind as registration, lower(g.valid) as "from"
                          from registration g join registration_category c on c.code = g.category
                         where g.practitioner_id = :id and g.valid @> :today::date order by lower(g.valid), c.code
                        """)
                .bind("id", practitioner)
                .bind("today", today)
                .mapTo(Category.class)
                .list());
    }

    private void refuseGuessing(RegisterNumber number, Caller by, LocalDate today) {
        boolean tooMany = jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(bool_or(number = '' and wrong >= :perDay or number = :number and wrong >= :perNumber), false)
                          from check_attempt where client = :client and day = :today and number in ('', :number)
                        """)
                .bind("perDay", WRONG_PER_DAY)
                .bind("perNumber", WRONG_PER_NUMBER)
                .bind("number", number.value())
                .bind("client", by.client())
                .bind("today", today)
                .mapTo(boolean.class)
                .one());
        if (tooMany) {
            throw Problem.of(RegistryProblem.CHECKS_TOO_MANY_WRONG);
        }
    }

    private void countWrong(RegisterNumber number, Caller by, LocalDate today) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into check_attempt (client, day, number, wrong)
                        select :client, :today, counted, 1 from unnest(array['', :number]) counted order by counted
                        on conflict (client, day, number) do update set wrong = check_attempt.wrong + 1
                        """)
                .bind("client", by.client())
                .bind("today", today)
                .bind("number", number.value())
                .execute());
    }
}
