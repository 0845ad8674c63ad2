package cofrestr.qualifications.compliance;

import cofrestr.qualifications.compliance.Facts.Told;
import cofrestr.qualifications.compliance.Facts.ToldKind;
import cofrestr.qualifications.requirement.Provisional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
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

    /** How the person works on that day, as was told last. */
    private Optional<ToldKind> mode(LocalDate asAt) {
        return facts.told().stream()
                .filter(told -> told.kind() == ToldKind.FULL_TIME || told.kind() == ToldKind.PART_TIME)
                .filter(told -> told.met() && isOn(told, asAt))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                .map(Told::kind);
    }

    private static boolean isOn(Told told, LocalDate day) {
        return !told.from().isAfter(day)
                && (told.until() == null || !told.until().isBefore(day));
    }

    /** A period ends the day before its corresponding day; each day of leave within it moves that by one. */
    private LocalDate lastDay(LocalDate began, int months, LocalDate asAt) {
        LocalDate last = began.plusMonths(months).minusDays(1);
        if (!terms.leaveDisregarded()) {
            return last;
        }
        LocalDate counted = began.minusDays(1);
        for (Told leave : leaves(asAt)) {
            LocalDate from = leave.from().isAfter(counted) ? leave.from() : counted.plusDays(1);
            LocalDate until = leave.until() == null || leave.until().isAfter(asAt) ? asAt : leave.until();
            if (from.isAfter(last)) {
                break;
            }
            if (!until.isBefore(from)) {
                last = last.plusDays(ChronoUnit.DAYS.between(from, until) + 1);
                counted = until;
            }
        }
        return last;
    }

    private List<Told> leaves(LocalDate asAt) {
        return facts.told().stream()
                .filter(told -> told.kind() == ToldKind.LEAVE && told.met())
                .filter(told -> !told.from().isAfter(asAt))
                .sorted(Comparator.comparing(Told::from))
                .toList();
    }
}
