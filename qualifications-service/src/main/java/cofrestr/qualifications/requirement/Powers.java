package cofrestr.qualifications.requirement;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The powers of the law under which requirements may be made. Each is off until somebody records that it is on. */
@ApplicationScoped
public class Powers {
    private static final String SELECT = """
            select p.code, p.name_cy, p.name_en, p.name_cy_basis, p.legal_basis, coalesce(said.is_on, false) as is_on,
                   said.from_date as since, said.legal_basis as by_what
              from enabling_power p
              left join lateral (select * from enabling_power_said s where s.power = p.code and s.from_date <= :day
                                  order by s.from_date desc, s.recorded_from desc limit 1) said on true
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Powers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A power, as it stands today.
     *
     * @param since from which day it is on or off; null where nobody has said anything of it
     * @param byWhat the instrument that said so
     */
    public record Power(
            String code,
            String nameCy,
            String nameEn,
            String nameCyBasis,
            String legalBasis,
            boolean isOn,
            @Nullable LocalDate since,
            @Nullable String byWhat) {}

    public List<Power> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by p.code")
                .bind("day", Clocks.today(clock))
                .mapTo(Power.class)
                .list());
    }

    /** Records that a power is on, or off, from a day; never anew what was so before today. */
    @Transactional
    public void say(String code, boolean on, LocalDate from, String legalBasis, String desk) {
        if (from.isBefore(Clocks.today(clock))) {
            throw Problem.of(KitProblem.REQUEST_INVALID, 1).at("/from", KitProblem.FIELD_INVALID);
        }
        jdbi.useHandle(handle -> {
            String known = handle.createQuery("select code from enabling_power where code = :code for update")
                    .bind("code", code)
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            handle.createUpdate("""
                            insert into enabling_power_said (power, is_on, from_date, legal_basis, recorded_by, recorded_from)
                            select :code, :on, :from, :basis, :desk, greatest(:now, max(recorded_from) + interval '1 microsecond')
                              from enabling_power_said where power = :code
                            """)
                    .bind("code", known)
                    .bind("on", on)
                    .bind("from", from)
                    .bind("basis", legalBasis)
                    .bind("desk", desk)
                    .bind("now", Clocks.now(clock))
                    .execute();
        });
    }

    /** Whether a power is on, on a day, by what is known now. */
    static boolean isOn(Handle handle, String power, LocalDate day) {
        return handle.createQuery("""
                        select is_on from enabling_power_said where power = :power and from_date <= :day
                         order by from_date desc, recorded_from desc limit 1
                        """)
                .bind("power", power)
                .bind("day", day)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
