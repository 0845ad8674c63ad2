package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.HoldPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Begins an application as a draft: a person for the own entry, a registrar for somebody. One is open at a time for each
 * person and category; none where the person is registered in it, or while a refusal bars it (SI 2015/140 reg 5).
 */
@ApplicationScoped
public class BeginApplication {
    private final Jdbi jdbi;
    private final EnterApplicant applicants;
    private final Clock clock;

    BeginApplication(Jdbi jdbi, EnterApplicant applicants, Clock clock) {
        this.jdbi = jdbi;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** What stands in the way of an application. */
    public record Standing(
            boolean categoryInForce,
            boolean registered,
            boolean open,
            @Nullable LocalDate barredUntil) {}

    /**
     * Answers the application's id.
     *
     * @param number whose; of a practitioner always the own
     */
    @Transactional
    public UUID begin(RegisterNumber number, String category, Role role, Caller by) {
        return jdbi.withHandle(handle -> begin(handle, number, category, role, by));
    }

    /** The same for somebody whom a registrar describes, who becomes known by it where nobody of the register is meant. */
    @Transactional
    public UUID begin(Applicant applicant, String category, Caller by) {
        return jdbi.withHandle(handle ->
                begin(handle, applicants.enter(handle, applicant, by.client()), category, Role.REGISTRAR, by));
    }

    private UUID begin(Handle handle, RegisterNumber number, String category, Role role, Caller by) {
        long person = HoldPerson.byNumber(handle, number);
        refuse(handle, person, category);
        return insert(handle, person, category, role, by);
    }

    private void refuse(Handle handle, long person, String category) {
        Standing standing = new SqlFiles(
                        handle,
                        BeginApplication.class,
                        Map.of("person", person, "category", category, "today", Clocks.today(clock)))
                .query("find-standing.sql")
                .mapTo(Standing.class)
                .one();
        if (!standing.categoryInForce()) {
            throw Problem.of(RegistryProblem.CATEGORY_UNKNOWN).at("/category");
        }
        if (standing.registered()) {
            throw Problem.of(RegistryProblem.ALREADY_REGISTERED).at("/category");
        }
        if (standing.open()) {
            throw Problem.of(RegistryProblem.APPLICATION_OPEN).at("/category");
        }
        if (standing.barredUntil() != null) {
            throw Problem.of(RegistryProblem.APPLICATION_BARRED, standing.barredUntil())
                    .at("/category");
        }
    }

    private UUID insert(Handle handle, long person, String category, Role role, Caller by) {
        return handle.createQuery(SqlFiles.text(BeginApplication.class, "begin-application.sql"))
                .bind("person", person)
                .bind("category", category)
                .bind("role", role)
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }
}
