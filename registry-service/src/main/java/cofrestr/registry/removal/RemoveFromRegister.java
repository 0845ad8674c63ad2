package cofrestr.registry.removal;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.notice.OweNotice;
import cofrestr.registry.practitioner.HoldPerson;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.registration.CutRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes somebody off the register for a reason that the rules give (SI 2015/140 regs 10-12): one registrar proposes,
 * another confirms. The person and the employers are owed notice.
 */
@ApplicationScoped
public class RemoveFromRegister {
    private final Jdbi jdbi;
    private final Clock clock;

    RemoveFromRegister(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whom to take off; {@code category} null: all; {@code effectiveOn}: the first day without registration. */
    public record Command(
            @Nullable String category,
            String reason,
            LocalDate effectiveOn,
            @Nullable String grounds) {}

    /** Proposes it (REMOVAL_NOTHING where nothing is registered from that day on; REMOVAL_PROPOSED where it waits already). */
    @Transactional
    public UUID propose(RegisterNumber number, Command asked, String desk) {
        return jdbi.withHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            refuseUnknown(handle, asked.reason());
            refuseNothing(handle, person, asked);
            return handle.createQuery("""
                            insert into removal_asked (practitioner_id, category, reason, effective_on, grounds, proposed_by, recorded_from)
                            values (:person, :category, :reason, :effectiveOn, :grounds, :desk, :now) on conflict do nothing returning id
                            """)
                    .bindMethods(asked)
                    .bind("person", person)
                    .bind("desk", desk)
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(RegistryProblem.REMOVAL_PROPOSED));
        });
    }

    /** Does it, by another registrar than who proposed it (FOUR_EYES). */
    @Transactional
    public void confirm(UUID id, String desk) {
        jdbi.useHandle(handle -> {
            Removal removal = held(handle, id);
            if (removal.proposedBy().equals(desk)) {
                throw Problem.of(RegistryProblem.FOUR_EYES);
            }
            Instant now = Clocks.now(clock);
            PersonChanges people = PersonChanges.of(
                    handle,
                    clock,
                    removal.practitionerId(),
                    "wales.cofrestr.registration.ended.v1",
                    "firstRegistered",
                    "registrations");
            int cut = CutRegistrations.cut(
                    handle,
                    removal.practitionerId(),
                    removal.category(),
                    removal.effectiveOn(),
                    removal.reason(),
                    null,
                    now);
            if (cut == 0) {
                throw Problem.of(RegistryProblem.REMOVAL_NOTHING);
            }
            people.append(clock);
            decide(handle, id, "DONE", desk);
            OweNotice notice = new OweNotice("REMOVED", removal.practitionerId(), id, particulars(handle, removal));
            notice.toPerson(handle, now);
            notice.toEmployers(handle, Clocks.today(clock), now);
        });
    }

    /** Drops it; by whoever sees that it is wrong. */
    @Transactional
    public void drop(UUID id, String desk) {
        jdbi.useHandle(handle -> {
            Removal _ = held(handle, id);
            decide(handle, id, "DROPPED", desk);
        });
    }

    private static Removal held(Handle handle, UUID id) {
        Removal removal = Removals.hold(handle, id);
        if (removal.state() != Removal.State.PROPOSED) {
            throw Problem.of(RegistryProblem.REMOVAL_DECIDED);
        }
        return removal;
    }

    private static void decide(Handle handle, UUID id, String state, String desk) {
        handle.createUpdate(
                        "update removal_asked set state = :state, decided_by = :desk, version = version + 1 where id = :id")
                .bind("state", state)
                .bind("desk", desk)
                .bind("id", id)
                .execute();
    }

    private static void refuseUnknown(Handle handle, String reason) {
        boolean known = handle.createQuery("select exists (select from removal_reason where code = :reason)")
                .bind("reason", reason)
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.of(KitProblem.FIELD_INVALID).at("/reason");
        }
    }

    private static void refuseNothing(Handle handle, long person, Command asked) {
        boolean registered = handle.createQuery("""
                        select exists (select from registration where practitioner_id = :person and valid && daterange(:from::date, null)
                                          and (:category::text is null or category = :category))
                        """)
                .bind("person", person)
                .bind("from", asked.effectiveOn())
                .bind("category", asked.category())
                .mapTo(Boolean.class)
                .one();
        if (!registered) {
            throw Problem.of(RegistryProblem.REMOVAL_NOTHING);
        }
    }

    /** What the notice names: to people outside the registry the reason, never the grounds. */
    private static Map<String, String> particulars(Handle handle, Removal removal) {
        return handle.createQuery("""
                        select r.name_en, r.name_cy, coalesce(c.name_en, 'all categories') as category_en, coalesce(c.name_cy, 'pob categori') as category_cy
                          from removal_reason r left join registration_category c on c.code = :category where r.code = :reason
                        """)
                .bind("category", removal.category())
                .bind("reason", removal.reason())
                .map((row, _) -> Map.of(
                        "effectiveOn", removal.effectiveOn().toString(),
                        "reasonEn", row.getString("name_en"),
                        "reasonCy", row.getString("name_cy"),
                        "categoryEn", row.getString("category_en"),
                        "categoryCy", row.getString("category_cy")))
                .one();
    }
}
