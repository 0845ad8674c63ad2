package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.ChangeOfEmployer;
import cofrestr.qualifications.requirement.PhaseIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody stands to a requirement on a day: what is asked, and the time that some have until they must meet it. */
public record JudgeRule(Rule rule, Catalogue catalogue) {
    /** Empty where the requirement does not apply to them. */
    public Optional<Judged> judge(Facts facts, Capacity capacity, LocalDate asAt) {
        if (!capacity.isUnder(rule.appliesTo())) {
            return Optional.empty();
        }
        Proof proof = new JudgeCriteria(catalogue, facts, asAt).judge(rule.criteria());
        if (proof.outcome() == Truth.MET) {
            return Optional.of(new Judged(rule, Outcome.MET, null, proof));
        }
        LocalDate transition = transition(facts, capacity, asAt);
        if (transition != null) {
            return Optional.of(new Judged(rule, Outcome.MET_BY_TRANSITION_UNTIL, transition, proof));
        }
        ProvisionalTime.Answer time = provisional(facts, asAt);
        return Optional.of(
                switch (time) {
                    case ProvisionalTime.Runs runs -> new Judged(rule, Outcome.PROVISIONAL_UNTIL, runs.until(), proof);
                    case ProvisionalTime.NotKnown _ -> new Judged(rule, Outcome.UNKNOWN, null, proof);
                    case ProvisionalTime.Over _ -> new Judged(rule, notMet(proof, capacity), null, proof);
                });
    }

    /** What is not known may be met; and of a post that nobody holds yet, it is not known whether its setting is meant. */
    private Outcome notMet(Proof proof, Capacity capacity) {
        boolean applies = rule.appliesTo().settings().isEmpty()
                || capacity.postsUnder(rule.appliesTo()).stream().anyMatch(post -> !post.isImagined());
        return proof.outcome() == Truth.UNKNOWN || !applies ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    /** Until when those have time who were in post before; null for starters, and when that day is over. */
    private @Nullable LocalDate transition(Facts facts, Capacity capacity, LocalDate asAt) {
        PhaseIn phaseIn = rule.phaseIn();
        if (phaseIn == null || asAt.isAfter(phaseIn.inPostUntil())) {
            return null;
        }
        // Before that day nobody has started after it.
        boolean has = asAt.isBefore(phaseIn.startersFrom())
                || wasInPostBefore(facts, capacity, phaseIn.startersFrom().minusDays(1), asAt);
        return has ? phaseIn.inPostUntil() : null;
    }

    private boolean wasInPostBefore(Facts facts, Capacity capacity, LocalDate dayBefore, LocalDate asAt) {
        List<Facts.Post> before = facts.posts().stream()
                .filter(post -> post.spans(dayBefore) && Capacity.fits(rule.appliesTo(), post))
                .toList();
        if (rule.changeOfEmployer() != ChangeOfEmployer.LOSES) {
            return !before.isEmpty();
        }
        return capacity.postsUnder(rule.appliesTo()).stream()
                .filter(post -> post.spans(asAt) && !post.isImagined())
                .anyMatch(now -> before.stream().anyMatch(then -> Objects.equals(then.employer(), now.employer())));
    }

    private ProvisionalTime.Answer provisional(Facts facts, LocalDate asAt) {
        return rule.provisional() == null
                ? new ProvisionalTime.Over()
                : new ProvisionalTime(rule.provisional(), facts).on(asAt, began(facts, asAt));
    }

    /**
     * The time runs from the first day in a post that the requirement is about, not from before it had effect; another post
     * or employer does not begin it anew. Of somebody in no such post it would run from the day that is asked about.
     */
    private LocalDate began(Facts facts, LocalDate asAt) {
        return facts.posts().stream()
                .filter(post -> Capacity.fits(rule.appliesTo(), post))
                .filter(post -> post.until() == null || !post.until().isBefore(rule.effectiveFrom()))
                .map(post -> post.from().isBefore(rule.effectiveFrom()) ? rule.effectiveFrom() : post.from())
                .filter(day -> !day.isAfter(asAt))
                .min(LocalDate::compareTo)
                .orElse(asAt);
    }
}
