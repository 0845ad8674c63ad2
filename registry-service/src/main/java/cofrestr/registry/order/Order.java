package cofrestr.registry.order;

import cofrestr.registry.notice.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the register knows it, from its making to its end. */
public record Order(
        UUID id,
        long practitionerId,
        String registerNumber,
        OrderKind kind,
        OrderState state,
        List<String> grounds,
        LocalDate madeOn,
        @Nullable LocalDate effectFixedOn,
        @Nullable String length,
        @Nullable String mayApplyAfter,
        @Nullable String conditions,
        @Nullable LocalDate noticeGivenOn,
        boolean published,
        @Nullable String notPublishedBecause,
        @Nullable String conductEn,
        @Nullable String conductCy,
        @Nullable String conviction,
        String proposedBy,
        @Nullable String confirmedBy,
        @Nullable Channel servedBy,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable LocalDate mayApplyOn,
        @Nullable LocalDate conditionsMetOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate endedOn,
        long version,
        Instant recordedFrom) {

    /** The last day on which it has effect; null where it has no end yet, also because conditions are not met. */
    public @Nullable LocalDate lastDay(KindRule rule) {
        LocalDate until = untilOn;
        if (endedOn != null && (until == null || endedOn.isBefore(until))) {
            until = endedOn;
        } else if (rule.takesOffRegister() && conditions != null && until != null) {
            until = conditionsMetOn == null ? null : conditionsMetOn.isAfter(until) ? conditionsMetOn : until;
        }
        return until;
    }

    /** The last day of its publication: for its life, and as long as its kind is published at least; null is without end. */
    public @Nullable LocalDate publishedUntil(KindRule rule) {
        LocalDate last = lastDay(rule);
        if (fromOn == null || last == null) {
            return null;
        }
        LocalDate atLeast = Lengths.lastDay(fromOn, Period.parse(rule.publishedAtLeast()));
        return last.isAfter(atLeast) ? last : atLeast;
    }

    /** When it is next to be reviewed: at each interval from its beginning; null where its kind has no reviews, or it is over. */
    public @Nullable LocalDate reviewDueOn(KindRule rule, LocalDate today) {
        LocalDate last = lastDay(rule);
        if (rule.reviewEvery() == null || fromOn == null || state != OrderState.IN_FORCE) {
            return null;
        }
        Period every = Period.parse(rule.reviewEvery());
        LocalDate reviewed = reviewedOn == null ? fromOn : reviewedOn;
        int points = 1;
        while (!fromOn.plus(every.multipliedBy(points)).isAfter(reviewed)) {
            points++;
        }
        LocalDate due = fromOn.plus(every.multipliedBy(points));
        return last != null && (due.isAfter(last) || last.isBefore(today)) ? null : due;
    }
}
