package cofrestr.qualifications.award;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Was this certificate given to somebody of this name? For whoever holds it. A wrong number and a wrong name are answered alike, what
 * is only claimed is not confirmed, and guessing is stopped: a try is counted before it is answered, and given back where it was right.
 */
@ApplicationScoped
public class ConfirmAward {
    private static final String WHOLE_DAY = "";

    private final Jdbi jdbi;
    private final CertificateNames names;
    private final Keyring keys;
    private final Clock clock;

    ConfirmAward(Jdbi jdbi, CertificateNames names, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.names = names;
        this.keys = keys;
        this.clock = clock;
    }

    /** An award that is confirmed; {@code registerNumber} is whom it is a look at, and goes to nobody. */
    public record Confirmed(
            String registerNumber,
            String qualification,
            String titleEn,
            String titleCy,
            @Nullable Integer level,
            LocalDate awardedOn) {}

    /** How often a client was wrong, this try counted, and how often it may be. */
    public record Counted(String number, int wrong, int wrongPerNumber, int wrongPerDay) {
        boolean isTooOften() {
            return wrong > (number.equals(WHOLE_DAY) ? wrongPerDay : wrongPerNumber);
        }
    }

    /** The awards of that certificate and name; none where nothing is confirmed. */
    public List<Confirmed> confirm(String certificateNumber, String familyName, Caller by) {
        String certificate = certificateNumber.strip();
        List<String> counters = new ArrayList<>(
                List.of(HexFormat.of().formatHex(keys.searchHash("certificate number " + certificate))));
        if (!by.is(Role.NOBODY)) {
            counters.add(WHOLE_DAY);
        }
        boolean tooOften = QuarkusTransaction.requiringNew()
                .call(() -> count(by.client(), counters, 1).stream().anyMatch(Counted::isTooOften));
        if (tooOften) {
            throw Problem.of(QualificationsProblem.CONFIRMATIONS_TOO_MANY_WRONG);
        }
        List<Confirmed> confirmed = find(certificate, names.hash(familyName));
        if (!confirmed.isEmpty()) {
            var _ = QuarkusTransaction.requiringNew().call(() -> count(by.client(), counters, -1));
        }
        return confirmed;
    }

    private List<Counted> count(String client, List<String> numbers, int by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with counted as (
                            insert into confirmation_try as t (client, day, number, wrong)
                            select :client, :today::date, number, 1 from unnest(:numbers) number order by number
                            on conflict (client, day, number) do update set wrong = t.wrong + :by
                            returning number, wrong)
                        select c.number, c.wrong, l.wrong_per_number, l.wrong_per_day
                          from counted c join confirmation_limit l on l.valid @> :today::date
                        """)
                .bind("client", client)
                .bind("today", Clocks.today(clock))
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("by", by)
                .mapTo(Counted.class)
                .list());
    }

    private List<Confirmed> find(String certificate, String nameHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.register_number, q.number as qualification, q.title_en, q.title_cy, q.level, a.awarded_on
                          from award a join qualification q on q.number = a.qualification
                         where a.certificate_number = :certificate and a.name_hash = :hash and a.state = 'VERIFIED'
                         order by a.awarded_on, q.number
                        """)
                .bind("certificate", certificate)
                .bind("hash", nameHash)
                .mapTo(Confirmed.class)
                .list());
    }
}
