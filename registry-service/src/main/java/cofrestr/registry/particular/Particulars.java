package cofrestr.registry.particular;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.registry.authority.SourceKind;
import cofrestr.registry.practitioner.HoldPerson;
import cofrestr.registry.practitioner.PersonChanges;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The particulars of entries, on both clocks. What registry staff said stands against the person's word until they change it. */
@ApplicationScoped
public class Particulars {
    private static final PeriodTable PERIODS = new PeriodTable(
            "particular", List.of("practitioner_id", "kind"), List.of("value", "source_kind", "source"));

    private final Jdbi jdbi;
    private final Versions versions;
    private final Clock clock;

    Particulars(Jdbi jdbi, Versions versions, Clock clock) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.clock = clock;
    }

    /** Who says something: a registrar, or the person. */
    public record By(SourceKind kind, String source) {}

    /** The particulars under a number at a moment, by paragraph; of those told to employers alone where so asked. */
    public List<Particular> of(RegisterNumber number, Moment moment, boolean toEmployer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.kind, k.paragraph, r.value, lower(r.valid) as "from", r.source_kind as said_by
                          from practitioner p join %s r on r.practitioner_id = p.id join particular_kind k on k.code = r.kind
                         where p.register_number = last_survivor(:number) and r.valid @> :asAt::date and (k.told_to_employer or not :toEmployer)
                         order by k.paragraph, k.place
                        """.formatted(moment.rows("particular")))
                .bind("number", number.value())
                .bind("toEmployer", toEmployer)
                .bindMethods(moment)
                .mapTo(Particular.class)
                .list());
    }

    /** All kinds, by paragraph. */
    public List<ParticularKind> kinds() {
        return jdbi.withHandle(handle -> handle.createQuery(ParticularKind.SELECT + " order by paragraph, place")
                .mapTo(ParticularKind.class)
                .list());
    }

    /** The version of the person's entry; NOT_FOUND where there is no such person. */
    public long version(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select version from practitioner where register_number = last_survivor(:number)")
                        .bind("number", number.value())
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Says a particular from today on; null takes it away. */
    @Transactional
    public void say(RegisterNumber number, String code, @Nullable JsonNode value, By by, long seen) {
        jdbi.useHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            versions.same(seen, version(number));
            ParticularKind kind = kind(handle, code);
            refuseOthers(handle, person, kind, by);
            PersonChanges change = PersonChanges.of(handle, clock, person, "wales.cofrestr.entry.changed.v1", "entry");
            Map<String, Object> key = Map.of("practitioner_id", person, "kind", code);
            PeriodTable.Portion fromToday = new PeriodTable.Portion(Clocks.today(clock), null);
            if (value == null) {
                PERIODS.deny(handle, key, fromToday, Clocks.now(clock));
            } else {
                PERIODS.say(
                        handle,
                        key,
                        fromToday,
                        Map.of(
                                "value", ParticularValue.of(kind, value),
                                "source_kind", by.kind().name(),
                                "source", by.source()),
                        Clocks.now(clock));
            }
            change.append(clock);
        });
    }

    private static ParticularKind kind(Handle handle, String code) {
        return handle.createQuery(ParticularKind.SELECT + " where code = :code")
                .bind("code", code)
                .mapTo(ParticularKind.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private void refuseOthers(Handle handle, long person, ParticularKind kind, By by) {
        if (by.kind() != SourceKind.PERSON) {
            return;
        }
        boolean staffSaid = handle.createQuery("""
                        select exists (select from particular where practitioner_id = :person and kind = :kind and valid @> :today::date
                                          and source_kind = 'REGISTRAR')
                        """)
                .bind("person", person)
                .bind("kind", kind.code())
                .bind("today", Clocks.today(clock))
                .mapTo(Boolean.class)
                .one();
        if (!kind.saidByPerson() || staffSaid) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
    }
}
