package cofrestr.registry.workforce;

import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the people, posts and full-time equivalents of the posts that are open on a day. */
@ApplicationScoped
public class CountWorkforce {
    private final Workforce workforce;
    private final Clock clock;

    CountWorkforce(Workforce workforce, Clock clock) {
        this.workforce = workforce;
        this.clock = clock;
    }

    /** What is shown of one group. */
    public record Group(String code, Shown shown) {}

    /** The groups that have any post, in the order of their codes, and all together, counted and shown on its own. */
    public record Statistics(LocalDate asOf, Grouping by, List<Group> groups, Shown total) {}

    /**
     * Counts.
     *
     * @param asOf the day; today where null
     * @param exact whether the reader may see each figure as it is
     */
    public Statistics count(Grouping by, @Nullable LocalDate asOf, boolean exact) {
        LocalDate today = Clocks.today(clock);
        LocalDate day = asOf == null ? today : asOf;
        Function<Figures, Shown> shown = exact ? Shown::exactly : workforce.disclosureRule(today)::show;
        List<Workforce.Counted> counted = workforce.count(by, day);
        List<Group> groups = counted.stream()
                .filter(line -> line.code() != null)
                .map(line -> new Group(Objects.requireNonNull(line.code()), shown.apply(line.figures())))
                .toList();
        return new Statistics(day, by, groups, shown.apply(counted.getLast().figures()));
    }
}
