package cofrestr.qualifications.requirement;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.publication.PublicationState;
import cofrestr.qualifications.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The requirements, all versions of them. */
@ApplicationScoped
public class Requirements {
    private static final String SELECT = "select " + RequirementRow.COLUMNS + " from requirement ";

    private final Jdbi jdbi;

    Requirements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which ones to list; null asks nothing. */
    public record Wanted(
            @Nullable PublicationState state, @Nullable String code) {}

    /** A requirement that exists and, for the public, is public. */
    public Optional<Requirement> find(UUID id, boolean draftsToo) {
        return jdbi.withHandle(handle -> find(handle, id)).filter(found -> draftsToo || found.isPublic());
    }

    private static Optional<Requirement> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(RequirementRow.class)
                .findOne()
                .map(RequirementRow::requirement);
    }

    /** In the order in which they were drafted. */
    public List<Requirement> list(Wanted wanted, boolean draftsToo, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where (:state::text is null or state = :state) and (:code::text is null or code = :code)
                           and (:drafts or state = 'CONSULTATION' or published_at is not null)
                           and (:after = '' or id > nullif(:after, '')::uuid)
                         order by id limit :fetch
                        """)
                .bind("state", wanted.state() == null ? null : wanted.state().name())
                .bind("code", wanted.code())
                .bind("drafts", draftsToo)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(RequirementRow.class)
                .map(RequirementRow::requirement)
                .list());
    }

    /** The requirements in force on {@code day} as the register knew it at {@code known}, in the order of their codes. */
    public static List<Requirement> inForce(Handle handle, LocalDate day, Instant known) {
        return handle.createQuery("select " + RequirementRow.COLUMNS
                        + " from requirements_in_force(:day::date, :known) order by code")
                .bind("day", day)
                .bind("known", known)
                .mapTo(RequirementRow.class)
                .map(RequirementRow::requirement)
                .list();
    }

    /** What was done about it, in order. */
    public List<Published.Act> actsOf(UUID id) {
        return jdbi.withHandle(handle -> Published.REQUIREMENT.actsOf(handle, id));
    }

    /** The requirement, held until the transaction ends. */
    static Requirement hold(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = :id for update")
                .bind("id", id)
                .mapTo(RequirementRow.class)
                .findOne()
                .map(RequirementRow::requirement)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
