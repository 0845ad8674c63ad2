package cofrestr.qualifications.combination;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether credits make up a qualification, rule by rule, and which of them count. */
public record Assessment(Outcome outcome, List<Finding> findings, List<Use> uses) {

    /** How it stands. */
    @Schema(name = "CombinationOutcome")
    public enum Outcome {
        MET,
        NOT_MET,
        /** Not all rules or units are known, and with what is not known it could be either. */
        UNKNOWN
    }

    /** What a rule asks for. */
    @Schema(name = "CombinationRule")
    public enum Rule {
        /** So many credits in all. */
        CREDITS,
        /** All units of a mandatory group. */
        MANDATORY_UNITS,
        /** At least so many units of a group. */
        UNITS_OF_GROUP,
        /** At least so many credits from a group. */
        CREDITS_OF_GROUP,
        /** At least so many credits at a level or above. */
        CREDITS_AT_LEVEL,
        /** No two barred units together; {@link Outcome#UNKNOWN} where not all pairs are known. */
        BARRED_PAIRS
    }

    /** Why credit does not count. */
    @Schema(name = "CreditUnused")
    public enum Unused {
        /** Another unit counts that is barred against it. */
        BARRED,
        /** Its group has as much as may be. */
        OVER_MAXIMUM,
        /** It is in no group, and no more of other bodies may count. */
        OVER_OTHER_BODIES,
        /** It is in no group, and no more of other levels may count. */
        OVER_OTHER_LEVELS,
        /** No more training outside the framework may count. */
        OVER_OUTSIDE_FRAMEWORK,
        /** It is in no group. */
        NOT_A_UNIT_OF_IT,
        /** It is in no group that is known, and not all units of all groups are. */
        NOT_KNOWN_WHETHER_A_UNIT_OF_IT
    }

    /**
     * What became of one rule.
     *
     * @param group where it is a rule of a group
     * @param level where it is a rule of a level
     * @param needed units or credits, as the rule says
     * @param counted how many of those that count
     * @param missing units that are needed and not held, where they are known
     */
    public record Finding(
            Rule rule,
            @Nullable String group,
            @Nullable Integer level,
            int needed,
            int counted,
            Outcome outcome,
            List<String> missing) {}

    /**
     * What became of one credit.
     *
     * @param group where it counts; null of another body or level and of training
     * @param unused why it does not count; null where it does
     * @param against the unit that counts in its stead, where it is barred
     */
    public record Use(
            HeldCredit credit,
            @Nullable String group,
            @Nullable Unused unused,
            @Nullable String against) {
        public boolean counts() {
            return unused == null;
        }
    }
}
