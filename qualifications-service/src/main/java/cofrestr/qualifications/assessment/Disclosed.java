package cofrestr.qualifications.assessment;

import cofrestr.qualifications.simulation.DisclosureRule;
import org.jspecify.annotations.Nullable;

/** Figures as their reader may see them: exact where no rule stands against it. */
record Disclosed(@Nullable DisclosureRule rule) {
    /** A figure, or null where it is kept back. */
    @Nullable
    Long figure(long exact) {
        return rule == null ? Long.valueOf(exact) : rule.shown(exact);
    }

    /** The same of a part of a group: where the people of the group are few nothing of it is shown. */
    @Nullable
    Long part(long exact, long ofAll) {
        return figure(ofAll) == null ? null : figure(exact);
    }
}
