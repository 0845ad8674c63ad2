package cofrestr.registry.registration;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.organisation.Organisations;
import cofrestr.registry.practitioner.PersonChanges;
import cofrestr.registry.reference.RegistrationCategories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Registers, in one act, eligible people who never applied (SI 2015/140 reg 8): those whom an organisation employs on the
 * day in posts that must be held by a registered person. Possible only while the window for the category is open. Each
 * person is owed a notice in writing with a free copy of the entry, in both languages where theirs is not known. Nobody
 * under an order that takes people off the register is registered.
 */
@ApplicationScoped
public class BulkStart {
    private static final List<String> STEPS =
            List.of("register-eligible.sql", "notify-registered.sql", "count-act.sql");

    private final Jdbi jdbi;
    private final RegistrationCategories categories;
    private final Organisations organisations;
    private final Clock clock;

    BulkStart(Jdbi jdbi, RegistrationCategories categories, Organisations organisations, Clock clock) {
        this.jdbi = jdbi;
        this.categories = categories;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Whom to register, from which day, on what legal basis. */
    public record Command(String category, String organisation, LocalDate effectiveOn, String legalBasis) {}

    /** What the act came to; {@code already} were registered before it, {@code ineligible} must not be. */
    public record Act(
            UUID id,
            String category,
            String organisation,
            LocalDate effectiveOn,
            String legalBasis,
            int registered,
            int already,
            int ineligible,
            Instant recordedFrom) {}

    /** A window for a category, and whether it is open for the act. */
    public record Window(String legalBasis, boolean open) {}

    @Transactional
    public Act act(Command command, Caller by) {
        if (categories.find(command.category()).isEmpty()) {
            throw Problem.of(RegistryProblem.CATEGORY_UNKNOWN).at("/category");
        }
        if (organisations.findById(command.organisation()) == null) {
            throw Problem.of(RegistryProblem.ORGANISATION_UNKNOWN).at("/organisation");
        }
        return jdbi.withHandle(handle -> {
            refuseOutsideWindow(handle, command);
            Instant now = Clocks.now(clock);
            Act act = record(handle, command, by, now);
            SqlFiles sql = new SqlFiles(
                    handle,
                    BulkStart.class,
                    Map.of(
                            "act", act.id(),
                            "category", act.category(),
                            "organisation", act.organisation(),
                            "day", act.effectiveOn(),
                            "legalBasis", act.legalBasis(),
                            "now", now));
            sql.run("find-in-duty.sql");
            PersonChanges people = PersonChanges.begin(handle, clock);
            sql.run("note-change.sql");
            people.noteRoutes();
            STEPS.forEach(sql::run);
            people.append(clock);
            return find(handle, act.id());
        });
    }

    private void refuseOutsideWindow(Handle handle, Command command) {
        Window window = handle.createQuery("""
                        select legal_basis, valid @> :day::date and valid @> :today::date as open from bulk_start_window
                         where category = :category order by valid @> :day::date and valid @> :today::date desc limit 1
                        """)
                .bind("category", command.category())
                .bind("day", command.effectiveOn())
                .bind("today", Clocks.today(clock))
                .mapTo(Window.class)
                .findOne()
                .orElseThrow(() -> Problem.of(RegistryProblem.BULK_START_OUTSIDE_WINDOW));
        if (!window.open() || command.effectiveOn().isAfter(Clocks.today(clock))) {
            throw Problem.of(RegistryProblem.BULK_START_OUTSIDE_WINDOW).at("/effectiveOn");
        }
        if (!window.legalBasis().equals(command.legalBasis())) {
            throw Problem.of(RegistryProblem.LEGAL_BASIS_WRONG, window.legalBasis())
                    .at("/legalBasis", RegistryProblem.LEGAL_BASIS_WRONG, window.legalBasis());
        }
    }

    private static Act record(Handle handle, Command command, Caller by, Instant now) {
        UUID id = handle.createQuery("""
                        insert into bulk_registration (category, organisation, effective_on, legal_basis, client, acted_by, registered, already, ineligible, recorded_from)
                        values (:category, :organisation, :effectiveOn, :legalBasis, :client, :user, 0, 0, 0, :now)
                        returning id
                        """)
                .bindMethods(command)
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", now)
                .mapTo(UUID.class)
                .one();
        return find(handle, id);
    }

    private static Act find(Handle handle, UUID id) {
        return handle.createQuery("""
                        select id, category, organisation, effective_on, legal_basis, registered, already, ineligible, recorded_from
                          from bulk_registration where id = :id
                        """).bind("id", id).mapTo(Act.class).one();
    }
}
