package cofrestr.cpd.programme;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A provider enters its programme, or says anew what there is to say of it; so does a registrar for anybody. */
@ApplicationScoped
public class EnterProgramme {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Versions versions;
    private final Event<PlacesAdded> added;

    EnterProgramme(Jdbi jdbi, Clock clock, Versions versions, Event<PlacesAdded> added) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.versions = versions;
        this.added = added;
    }

    /** For whom it is. */
    public record Rule(Programme.RuleKind kind, String value) {}

    /** All that is said of a programme; as {@link Programme}. */
    public record Entry(
            String code,
            String titleEn,
            String titleCy,
            String provider,
            @Nullable String accreditation,
            @Nullable String route,
            @Nullable Integer level,
            Programme.@Nullable Mode mode,
            Programme.@Nullable TaughtIn language,
            @Nullable String audience,
            @Nullable String area,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal fee,
            @Nullable String qualification,
            @Nullable String leadsTo,
            String source,
            List<Rule> rules) {}

    /** A programme in its row. */
    public record Held(long version, @Nullable LocalDate validUntil) {
        boolean endsBefore(@Nullable LocalDate until) {
            return validUntil != null && (until == null || validUntil.isBefore(until));
        }
    }

    @Transactional
    public void enter(Entry entry, Caller by) {
        jdbi.useHandle(handle -> {
            Own.refuseOther(handle, entry.provider(), Role.PROVIDER, by);
            refuseBackwards(entry, "/programme/until");
            insert(handle, entry, Programme.Basis.LIVE, null, by.desk());
        });
    }

    /** Enters it, as a part of a set where there is one. */
    void insert(Handle handle, Entry entry, Programme.Basis basis, @Nullable String set, String by) {
        int _ = handle.createUpdate("""
                        insert into programme (code, title_en, title_cy, provider, accreditation, route, level, mode, language, audience, area, valid_from,
                                               valid_until, fee, qualification, leads_to, basis, source, programme_set, recorded_by, recorded_from)
                        values (:code, :titleEn, :titleCy, :provider, :accreditation, :route, :level, :mode, :language, :audience, :area, :from,
                                :until, :fee, :qualification, :leadsTo, :basis, :source, :set, :by, :now)
                        """)
                .bindMethods(entry)
                .bind("basis", basis)
                .bind("set", set)
                .bind("by", by)
                .bind("now", Clocks.now(clock))
                .execute();
        rule(handle, entry);
    }

    /** Says it anew; whose programme it is stays, and so does its basis. */
    @Transactional
    public void change(Entry entry, @Nullable String ifMatch, Caller by) {
        jdbi.useHandle(handle -> {
            Programmes.refuseUnchangeable(handle, entry.code(), by);
            Own.refuseOther(handle, entry.provider(), Role.PROVIDER, by);
            Held now = handle.createQuery(
                            "select version, valid_until from programme where code = :code for no key update")
                    .bind("code", entry.code())
                    .mapTo(Held.class)
                    .one();
            versions.same(versions.required(ifMatch), now.version());
            refuseBackwards(entry, "/until");
            int _ = handle.createUpdate("""
                            update programme set title_en = :titleEn, title_cy = :titleCy, provider = :provider, accreditation = :accreditation,
                                   route = :route, level = :level, mode = :mode, language = :language, audience = :audience, area = :area,
                                   valid_from = :from, valid_until = :until, fee = :fee, qualification = :qualification, leads_to = :leadsTo,
                                   source = :source, recorded_by = :by, recorded_from = :now, version = version + 1
                             where code = :code
                            """)
                    .bindMethods(entry)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            int _ = handle.execute("delete from programme_rule where programme = ?", entry.code());
            rule(handle, entry);
            if (now.endsBefore(entry.until())) {
                added.fire(new PlacesAdded(years(handle, entry.code())));
            }
        });
    }

    private static List<UUID> years(Handle handle, String code) {
        return handle.createQuery("select id from programme_year where programme = :code")
                .bind("code", code)
                .mapTo(UUID.class)
                .list();
    }

    private static void rule(Handle handle, Entry entry) {
        for (Rule rule : entry.rules()) {
            int _ = handle.execute(
                    "insert into programme_rule (programme, kind, value) values (?, ?, ?) on conflict do nothing",
                    entry.code(),
                    rule.kind().name(),
                    rule.value());
        }
    }

    /** Refuses a last day before the first. */
    static void refuseBackwards(Entry entry, String pointer) {
        LocalDate until = entry.until();
        if (until != null && until.isBefore(entry.from())) {
            throw Problem.invalid(List.of(new Problem.Pointed(pointer, KitProblem.FIELD_INVALID, List.of())));
        }
    }
}
