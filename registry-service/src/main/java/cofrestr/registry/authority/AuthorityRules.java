package cofrestr.registry.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a claim on a field, by the rules of its date. Of one source the later word counts; sources stand
 * in one order: rank, then what the rule says of sources of one kind. The entry says what the highest source says, so it
 * is the same in whatever order messages arrive, and however often a sender repeats itself.
 */
public final class AuthorityRules {
    private final Map<Key, Rule> rules;

    private record Key(String field, SourceKind kind) {}

    /** A rule as it is stored: the lower rank goes first; who may not set proposes. */
    public record Rule(String field, SourceKind sourceKind, int rank, boolean sets, Among among) {}

    /** Which of several sources of one kind counts. */
    public enum Among {
        /** The one that spoke for the latest date: registry staff may always decide anew. */
        LATEST,
        /** The employer of the longest-standing post; another's word is a proposal. */
        LONGEST_EMPLOYED
    }

    /** What becomes of a claim. */
    public enum Outcome {
        /** The entry says it from now on. */
        SETS,
        /** Somebody with more authority said otherwise, or the source may not set the field: staff decide. */
        PROPOSES,
        /** The same authority said something later: nothing changes. */
        CHANGES_NOTHING
    }

    public AuthorityRules(List<Rule> inForce) {
        this.rules = inForce.stream()
                .collect(Collectors.toMap(rule -> new Key(rule.field(), rule.sourceKind()), Function.identity()));
    }

    /** Judges {@code claim} against the claim by which the field has its value now; null for a field that nobody has set. */
    public Outcome judge(String field, Claim claim, @Nullable Claim standing) {
        Rule rule = rule(field, claim.kind());
        if (!rule.sets()) {
            return Outcome.PROPOSES;
        }
        if (standing == null) {
            return Outcome.SETS;
        }
        int byRank = Integer.compare(rule.rank(), rule(field, standing.kind()).rank());
        if (byRank != 0) {
            return byRank < 0 ? Outcome.SETS : Outcome.PROPOSES;
        }
        if (claim.by().equals(standing.by())) {
            return claim.on().isBefore(standing.on()) ? Outcome.CHANGES_NOTHING : Outcome.SETS;
        }
        return switch (rule.among()) {
            case LATEST -> LATER.compare(claim, standing) > 0 ? Outcome.SETS : Outcome.CHANGES_NOTHING;
            case LONGEST_EMPLOYED -> LONGER.compare(claim, standing) < 0 ? Outcome.SETS : Outcome.PROPOSES;
        };
    }

    private static final Comparator<Claim> LATER =
            Comparator.comparing(Claim::on).thenComparing(Claim::by);
    private static final Comparator<Claim> LONGER =
            Comparator.comparing(Claim::employedSince).thenComparing(Claim::by);

    private Rule rule(String field, SourceKind kind) {
        Rule rule = rules.get(new Key(field, kind));
        if (rule == null) {
            throw new IllegalStateException("No authority rule for " + field + " by " + kind);
        }
        return rule;
    }
}
