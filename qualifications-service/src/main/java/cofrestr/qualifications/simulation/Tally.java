package cofrestr.qualifications.simulation;

import cofrestr.qualifications.compliance.Facts;
import cofrestr.qualifications.compliance.Judged;
import cofrestr.qualifications.compliance.Outcome;
import cofrestr.qualifications.compliance.Proof;
import cofrestr.qualifications.compliance.Truth;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up how people would stand. It holds groups, never people. */
final class Tally {
    private static final String ALL = "ALL";
    private static final String NONE = "NONE";

    private final LocalDate asOf;
    private final Map<Group, Map<Outcome, Long>> counts = new TreeMap<>();

    Tally(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** A group of people. */
    record Group(Grouping by, String code) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return by == other.by ? code.compareTo(other.code) : by.compareTo(other.by);
        }
    }

    /** Counts one person, whose posts {@code about} are those that the requirement is about. */
    void add(Judged judged, List<Facts.Post> about) {
        Outcome outcome = judged.outcome();
        count(Grouping.TOTAL, ALL, outcome);
        each(Grouping.AUTHORITY, about, Facts.Post::employer, outcome);
        each(Grouping.ROLE_PROFILE, about, Facts.Post::role, outcome);
        each(Grouping.LEVEL, about, Facts.Post::level, outcome);
        count(Grouping.TIME_IN_POST, timeInPost(about), outcome);
        judged.proof().missing(this::lacking);
    }

    /** A person of several posts is in each of their groups once. */
    private void each(
            Grouping by,
            List<Facts.Post> about,
            Function<Facts.Post, ? extends @Nullable Object> group,
            Outcome outcome) {
        if (about.isEmpty()) {
            count(by, NONE, outcome);
        } else {
            about.stream()
                    .map(post -> Objects.toString(group.apply(post), NONE))
                    .distinct()
                    .forEach(code -> count(by, code, outcome));
        }
    }

    private void lacking(Proof leaf) {
        count(Grouping.CRITERION, leaf.at(), leaf.outcome() == Truth.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_MET);
    }

    private String timeInPost(List<Facts.Post> about) {
        return about.stream()
                .map(Facts.Post::from)
                .min(LocalDate::compareTo)
                .map(first -> band(Period.between(first, asOf).getYears()))
                .orElse(NONE);
    }

    private static String band(int years) {
        if (years < 1) {
            return "UNDER_1_YEAR";
        }
        if (years < 5) {
            return "1_TO_4_YEARS";
        }
        return years < 10 ? "5_TO_9_YEARS" : "10_YEARS_OR_MORE";
    }

    private void count(Grouping by, String code, Outcome outcome) {
        counts.computeIfAbsent(new Group(by, code), _ -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1L, Long::sum);
    }

    /** Takes every group and its figures, in order. */
    void forEach(Taker taker) {
        counts.forEach((group, counted) -> taker.take(group, figures(counted)));
    }

    private static Figures figures(Map<Outcome, Long> counted) {
        return new Figures(
                counted.values().stream().mapToLong(Long::longValue).sum(),
                counted.getOrDefault(Outcome.MET, 0L),
                counted.getOrDefault(Outcome.MET_BY_TRANSITION_UNTIL, 0L),
                counted.getOrDefault(Outcome.PROVISIONAL_UNTIL, 0L),
                counted.getOrDefault(Outcome.UNKNOWN, 0L),
                counted.getOrDefault(Outcome.NOT_MET, 0L));
    }

    /** Whoever takes figures. */
    @FunctionalInterface
    interface Taker {
        void take(Group group, Figures figures);
    }
}
