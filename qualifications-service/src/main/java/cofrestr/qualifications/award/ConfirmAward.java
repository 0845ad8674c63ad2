package cofrestr.qualifications.award;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.held.CertificateNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Was this certificate, of an award or of a status, given to somebody of this name? For whoever holds it. A wrong number and a wrong name are answered alike, what
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

    /** What is confirmed. */
    public record Confirmed(List<ConfirmedAward> awards, List<ConfirmedStatus> statuses) {
        public boolean isEmpty() {
            return awards.isEmpty() && statuses.isEmpty();
        }

        /** Whom it is a look at. */
        public List<String> registerNumbers() {
            return Stream.concat(
                            awards.stream().map(ConfirmedAward::registerNumber),
                            statuses.stream().map(ConfirmedStatus::registerNumber))
                    .distinct()
                    .toList();
        }
    }

    /** A status that is confirmed; {@code registerNumber} goes to nobody. */
    public record ConfirmedStatus(
            String registerNumber,
            String status,
            String nameEn,
            String nameCy,
            String jurisdiction,
            LocalDate awardedOn) {}

    /** An award that is confirmed; {@code registerNumber} goes to nobody. */
    public record ConfirmedAward(
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

    /** The awards and statuses of that number and name; none where nothing is confirmed. */
    public Confirmed confirm(String certificateNumber, String familyName, Caller by) {
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
        String hash = names.hash(familyName);
        Confirmed confirmed = new Confirmed(awards(certificate, hash), statuses(certificate, hash));
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

    private List<ConfirmedAward> awards(String certificate, String nameHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.register_number, q.number as qualification, q.title_en, q.title_cy, q.level, a.awarded_on
                          from award a join qualification q on q.number = a.qualification
                         where a.certificate_number = :certificate and a.name_hash = :hash and a.state = 'VERIFIED'
                         order by a.awarded_on, q.number
                        """)
                .bind("certificate", certificate)
                .bind("hash", nameHash)
                .mapTo(ConfirmedAward.class)
                .list());
    }

    private List<ConfirmedStatus> statuses(String number, String nameHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.register_number, h.status, k.name_en, k.name_cy, h.jurisdiction, h.awarded_on
                          from held_status h join status_kind k on k.code = h.status
                         where h.status_number = :number and h.name_hash = :hash and h.state = 'VERIFIED'
                         order by h.awarded_on, h.status, h.jurisdiction
                        """)
                .bind("number", number)
                .bind("hash", nameHash)
                .mapTo(ConfirmedStatus.class)
                .list());
    }
}
