package cofrestr.cpd.access;

import cofrestr.kit.figure.FigureRule;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts who took part in learning in the two years before a day, and who was offered any, under the rule that keeps figures from pointing at people. */
@ApplicationScoped
public class TrainingAccess {
    private final Jdbi jdbi;

    TrainingAccess(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How people are grouped. */
    public enum AccessGrouping {
        ALL,
        ROLE_PROFILE,
        AUTHORITY
    }

    /** A group as it is counted. */
    public record Counted(String group, long people, long trained, long offered) {}

    /** A group as it may be shown; null is too small to show. */
    public record Shown(
            String group,
            @Nullable Long people,
            @Nullable Long trained,
            @Nullable Long offered) {}

    /** How figures of a day are kept from telling of people. */
    public record AccessRule(int roundingBase, int smallestShown, int smallestGroup) {}

    /** The groups; none where no rule says what of that day may be shown. */
    public Optional<List<Shown>> on(LocalDate day, AccessGrouping by) {
        return jdbi.withHandle(handle -> rule(handle, day)
                .map(rule -> handle
                        .createQuery(SqlFiles.text(TrainingAccess.class, "training-access.sql"))
                        .bind("day", day)
                        .bind("by", by)
                        .mapTo(Counted.class)
                        .stream()
                        .map(counted -> shown(rule, counted))
                        .toList()));
    }

    /** Where few are left over the rest would tell of them, and of a small group even none or all does: then the part is not shown. */
    private static Shown shown(AccessRule kept, Counted counted) {
        FigureRule rule = new FigureRule(kept.roundingBase(), kept.smallestShown());
        return new Shown(
                counted.group(),
                rule.shown(counted.people()),
                part(kept, rule, counted.people(), counted.trained()),
                part(kept, rule, counted.people(), counted.offered()));
    }

    private static @Nullable Long part(AccessRule kept, FigureRule rule, long people, long part) {
        boolean tellsOfFew = people < kept.smallestGroup() || rule.isSmall(part) || rule.isSmall(people - part);
        return tellsOfFew ? null : rule.shown(part);
    }

    private static Optional<AccessRule> rule(Handle handle, LocalDate day) {
        return handle.createQuery(
                        "select rounding_base, smallest_shown, smallest_group from figure_rule where valid @> :day::date")
                .bind("day", day)
                .mapTo(AccessRule.class)
                .findOne();
    }
}
