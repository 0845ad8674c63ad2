package cofrestr.qualifications.compliance;

import cofrestr.qualifications.compliance.Facts.Told;
import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.requirement.Provisional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The time that somebody has while working towards what is asked. */
record ProvisionalTime(Provisional terms, Facts facts) {
    /** How it stands. */
    sealed interface Answer {}

    /** It runs, its last day included. */
    record Runs(LocalDate until) implements Answer {}

    /** It is over. */
    record Over() implements Answer {}

    /** Full time it would be over, part time not or the other way about, and nobody has told which it is. */
    record NotKnown() implements Answer {}

    Answer on(LocalDate asAt, LocalDate began) {
        Optional<ToldKind> mode = mode(asAt);
        LocalDate fullTime = lastDay(began, terms.fullTimeMonths(), asAt);
        LocalDate partTime = lastDay(began, terms.partTimeMonths(), asAt);
        if (mode.isPresent()) {
            return runsTo(mode.get() == ToldKind.FULL_TIME ? fullTime : partTime, asAt);
        }
        LocalDate sooner = fullTime.isBefore(partTime) ? fullTime : partTime;
        LocalDate later = fullTime.isBefore(partTime) ? partTime : fullTime;
        if (!asAt.isAfter(sooner)) {
            return new Runs(sooner);
        }
        return asAt.isAfter(later) ? new Over() : new NotKnown();
    }

    private static Answer runsTo(LocalDate last, LocalDate asAt) {
        return asAt.isAfter(last) ? new Over() : new Runs(last);
    }

    /**
     * How the person works on that day. At one organisation what was told last decides, while there is a post there; who works full
     * time anywhere works full time.
     */
    private Optional<ToldKind> mode(LocalDate asAt) {
        Map<String, Told> newest = new HashMap<>();
        facts.told().stream()
                .filter(told -> told.kind() == ToldKind.FULL_TIME || told.kind() == ToldKind.PART_TIME)
                .filter(told -> told.met() && told.spans(asAt) && isOfPostOn(told, asAt))
                .forEach(told -> newest.merge(
                        Objects.requireNonNullElse(told.organisation(), ""),
                        told,
                        (earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later));
        return newest.values().stream().map(Told::kind).min(Comparator.comparing(kind -> kind != ToldKind.FULL_TIME));
    }

    private boolean isOfPostOn(Told told, LocalDate day) {
        return told.organisation() == null
                || facts.posts().stream()
                        .anyMatch(post -> post.spans(day) && Objects.equals(told.organisation(), post.organisation()));
    }

    /** A period ends the day before its corresponding day; each day of leave within it that has come moves that by one. */
    private LocalDate lastDay(LocalDate began, int months, LocalDate asAt) {
        LocalDate last = began.plusMonths(months).minusDays(1);
        List<Told> leaves = terms.leaveDisregarded() ? leaves() : List.of();
        if (leaves.isEmpty()) {
            return last;
        }
        for (LocalDate day = began; !day.isAfter(last) && !day.isAfter(asAt); day = day.plusDays(1)) {
            if (isLeave(leaves, day)) {
                last = last.plusDays(1);
            }
        }
        return last;
    }

    private List<Told> leaves() {
        return facts.told().stream()
                .filter(told -> told.kind() == ToldKind.LEAVE && told.met())
                .toList();
    }

    /** Whoever is at work in one post is not on leave: of every post of the day it must have been told. */
    private boolean isLeave(List<Told> leaves, LocalDate day) {
        List<Told> then = leaves.stream().filter(leave -> leave.spans(day)).toList();
        if (then.isEmpty() || then.stream().anyMatch(leave -> leave.organisation() == null)) {
            return !then.isEmpty();
        }
        List<Facts.Post> posts =
                facts.posts().stream().filter(post -> post.spans(day)).toList();
        return !posts.isEmpty()
                && posts.stream()
                        .allMatch(post -> then.stream()
                                .anyMatch(leave -> Objects.equals(leave.organisation(), post.organisation())));
    }
}
