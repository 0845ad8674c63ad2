package cofrestr.qualifications.standard;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The sets of standards, all versions of them, and their standards where the texts are known. */
@ApplicationScoped
public class StandardsSets {
    private final Jdbi jdbi;
    private final Clock clock;

    StandardsSets(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Which ones; null asks nothing. */
    public record Wanted(
            @Nullable String code,
            @Nullable String family,
            @Nullable SetKind kind,
            @Nullable SetState state) {
        static Wanted of(String code) {
            return new Wanted(code, null, null, null);
        }
    }

    /** As they stand on {@code day}, today where it is null; drafts only for who prepares them. */
    public List<StandardsSet> list(Wanted wanted, @Nullable LocalDate day, boolean draftsToo) {
        return jdbi.withHandle(handle -> find(handle, wanted, day == null ? Clocks.today(clock) : day, draftsToo));
    }

    /** One version, as it stands today. */
    public Optional<StandardsSet> find(String code, boolean draftsToo) {
        return list(Wanted.of(code), null, draftsToo).stream().findFirst();
    }

    /** In the order of their numbers. */
    public List<Standard> standardsOf(String set) {
        return jdbi.withHandle(handle -> standardsOf(handle, set));
    }

    /** What was done about it here, in order. */
    public List<Published.Act> actsOf(String set) {
        return jdbi.withHandle(handle -> Published.STANDARDS_SET.actsOf(handle, set));
    }

    /** The set, held until the transaction ends. */
    static StandardsSet hold(Handle handle, String code, LocalDate today) {
        return handle.createQuery("select code from standards_set where code = :code for update")
                .bind("code", code)
                .mapTo(String.class)
                .findOne()
                .flatMap(held ->
                        find(handle, Wanted.of(held), today, true).stream().findFirst())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    static List<Standard> standardsOf(Handle handle, String set) {
        return handle.createQuery("""
                        select number, reference, group_cy, group_en, subgroup_cy, subgroup_en, label_cy, label_en, label_cy_basis, level, basis
                          from standard where set_code = :set order by number
                        """).bind("set", set).mapTo(Standard.class).list();
    }

    private static List<StandardsSet> find(Handle handle, Wanted wanted, LocalDate day, boolean draftsToo) {
        return handle.createQuery(SqlFiles.text(StandardsSets.class, "find-sets.sql"))
                .bind("code", wanted.code())
                .bind("family", wanted.family())
                .bind("kind", name(wanted.kind()))
                .bind("state", name(wanted.state()))
                .bind("day", day)
                .bind("drafts", draftsToo)
                .mapTo(StandardsSet.class)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
