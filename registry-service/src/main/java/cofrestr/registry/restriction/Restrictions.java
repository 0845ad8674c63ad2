package cofrestr.registry.restriction;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.HoldPerson;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.registration.CutRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Records what other bodies told the register of a person, as received. Who is barred or prohibited must not be registered
 * (2014 Act s10(2)): registrations end with the first day.
 */
@ApplicationScoped
public class Restrictions {
    private static final PeriodTable PERIODS = new PeriodTable(
            "outside_restriction",
            List.of("id"),
            List.of("practitioner_id", "body", "kind", "reference", "received_on", "makes_ineligible"));

    private final Jdbi jdbi;
    private final Clock clock;

    Restrictions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Who told it. */
    @Schema(name = "RestrictingBody")
    public enum Body {
        DBS,
        SECRETARY_OF_STATE,
        GTC_SCOTLAND,
        GTC_NORTHERN_IRELAND,
        TEACHING_COUNCIL_IRELAND
    }

    /** What it is. Whether it keeps a person from being registered is data ({@code restriction_kind}). */
    @Schema(name = "RestrictionKind")
    public enum Kind {
        BARRED,
        PROHIBITION,
        RESTRICTION
    }

    /** A restriction; {@code until}: its last day, null where no end is known. */
    public record Restriction(
            UUID id,
            Body body,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate receivedOn,
            @Nullable String reference,
            boolean makesIneligible) {}

    /** What a body told. */
    public record Told(
            Body body,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate receivedOn,
            @Nullable String reference) {}

    /** Records it, and what it does by the rule of its first day. */
    @Transactional
    public Restriction record(RegisterNumber number, Told told) {
        if (told.until() != null && told.until().isBefore(told.from())) {
            throw Problem.of(RegistryProblem.RESTRICTION_ENDS_BEFORE_IT_BEGINS).at("/until");
        }
        return jdbi.withHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            Instant now = Clocks.now(clock);
            UUID id = UUID.randomUUID();
            boolean ineligible = makesIneligible(handle, told);
            PersonChanges people = PersonChanges.of(
                    handle,
                    clock,
                    person,
                    "wales.cofrestr.restriction.recorded.v1",
                    "firstRegistered",
                    "registrations");
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("practitioner_id", person);
            facts.put("body", told.body().name());
            facts.put("kind", told.kind().name());
            facts.put("reference", told.reference());
            facts.put("received_on", told.receivedOn());
            facts.put("makes_ineligible", ineligible);
            LocalDate end = told.until() == null ? null : told.until().plusDays(1);
            PERIODS.say(handle, Map.of("id", id), new PeriodTable.Portion(told.from(), end), facts, now);
            if (ineligible) {
                int _ = CutRegistrations.cut(
                        handle, person, null, told.from(), told.body().name(), null, now);
            }
            people.append(clock);
            return new Restriction(
                    id,
                    told.body(),
                    told.kind(),
                    told.from(),
                    told.until(),
                    told.receivedOn(),
                    told.reference(),
                    ineligible);
        });
    }

    private static boolean makesIneligible(Handle handle, Told told) {
        return handle.createQuery(
                        "select makes_ineligible from restriction_kind where code = :kind and valid @> :from::date")
                .bind("kind", told.kind())
                .bind("from", told.from())
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(() -> Problem.of(RegistryProblem.RESTRICTION_KIND_NOT_IN_FORCE)
                        .at("/kind"));
    }

    /** All about a person, as believed now. */
    public List<Restriction> of(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.id, r.body, r.kind, lower(r.valid) as "from", upper(r.valid) - 1 as until, r.received_on, r.reference, r.makes_ineligible
                          from outside_restriction r join practitioner p on p.id = r.practitioner_id
                         where p.register_number = last_survivor(:number) order by lower(r.valid), r.id
                        """)
                .bind("number", number.value())
                .mapTo(Restriction.class)
                .list());
    }
}
