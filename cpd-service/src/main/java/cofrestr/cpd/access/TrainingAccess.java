package cofrestr.cpd.access;

import cofrestr.kit.figure.FigureRule;
import cofrestr.kit.store.SqlFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts who took part in learning in the two years before a day, and who was offered any, under the rule that keeps figures from pointing at people. */
@ApplicationScoped
public class TrainingAccess {
    /** Where those go whose group is too small to be named. */
    private static final String OTHER = "OTHER";

    private final Jdbi jdbi;
    private final AskRegistry registry;

    TrainingAccess(Jdbi jdbi, AskRegistry registry) {
        this.jdbi = jdbi;
        this.registry = registry;
    }

    /** How people are grouped. */
    public enum AccessGrouping {
        ALL,
        ROLE_PROFILE,
        AUTHORITY,
        SEX,
        RACIAL_GROUP,
        DISABILITY;

        /** Whether it is the registry that knows of whom it is true. */
        boolean isHeldByRegistry() {
            return this == SEX || this == RACIAL_GROUP || this == DISABILITY;
        }
    }

    /** Somebody in a post, and what came to them. */
    public record Person(String number, boolean trained, boolean offered) {}

    /** A group as it is counted. */
    public record Counted(String group, long people, long trained, long offered) {
        /** Both as one group, under the name of this one. */
        Counted and(Counted more) {
            return new Counted(group, people + more.people, trained + more.trained, offered + more.offered);
        }
    }

    /** A group as it may be shown; null is too small to show. */
    public record Shown(
            String group,
            @Nullable Long people,
            @Nullable Long trained,
            @Nullable Long offered) {}

    /** How figures of a day are kept from telling of people. */
    public record AccessRule(int roundingBase, int smallestShown, int smallestGroup) {
        FigureRule figures() {
            return new FigureRule(roundingBase, smallestShown);
        }
    }

    /** The groups; none where no rule says what of that day may be shown. */
    public Optional<List<Shown>> on(LocalDate day, AccessGrouping by) {
        return rule(day)
                .map(rule -> counted(day, by, rule).stream()
                        .map(counted -> shown(rule, counted))
                        .toList());
    }

    private List<Counted> counted(LocalDate day, AccessGrouping by, AccessRule rule) {
        if (by.isHeldByRegistry()) {
            return named(rule.figures(), registry.count(by.name(), day, people(day)));
        }
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("""
                                select w."group", count(*) as people, count(*) filter (where w.trained) as trained,
                                       count(*) filter (where w.offered) as offered
                                  from (%s) w group by w."group" order by w."group"
                                """.formatted(SqlFiles.text(TrainingAccess.class, "who-had-training.sql"))),
                        day,
                        by)
                .mapTo(Counted.class)
                .list());
    }

    /** What is said of few is in words that might tell who they are: they are not named. */
    private static List<Counted> named(FigureRule rule, List<Counted> groups) {
        List<Counted> named = new ArrayList<>(
                groups.stream().filter(one -> !rule.isSmall(one.people())).toList());
        groups.stream()
                .filter(one -> rule.isSmall(one.people()))
                .reduce(Counted::and)
                .ifPresent(few -> named.add(new Counted(OTHER, few.people(), few.trained(), few.offered())));
        return named;
    }

    /** Read to the end before the registry is asked: no connection waits for it. */
    private List<Person> people(LocalDate day) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(SqlFiles.text(TrainingAccess.class, "who-had-training.sql")),
                        day,
                        AccessGrouping.ALL)
                .mapTo(Person.class)
                .list());
    }

    private static Query bound(Query query, LocalDate day, AccessGrouping by) {
        return query.bind("day", day).bind("by", by);
    }

    /** Where few are left over the rest would tell of them, and of a small group even none or all does: then the part is not shown. */
    private static Shown shown(AccessRule kept, Counted counted) {
        FigureRule rule = kept.figures();
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

    private Optional<AccessRule> rule(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select rounding_base, smallest_shown, smallest_group from figure_rule where valid @> :day::date")
                .bind("day", day)
                .mapTo(AccessRule.class)
                .findOne());
    }
}
