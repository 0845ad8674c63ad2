package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.CriterionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a criterion is met or not: its outcome, the records that were looked at, and the proofs of the criteria beneath it.
 *
 * @param at where the criterion stands in the requirement, as a JSON pointer
 */
public record Proof(String at, CriterionKind kind, Truth outcome, List<Evidence> records, List<Proof> of) {
    /** What became of a record. */
    @Schema(name = "ProofWeight")
    public enum Weight {
        /** It counts. */
        COUNTS,
        /** Claimed and not verified: it would count. */
        CLAIMED,
        /** It would have counted, but its time is over. */
        OVER,
        /** What was told says that it is not so. */
        NOT_SO
    }

    /** A record of the person. {@code what} is the number or code of the thing that is recorded. */
    public record Evidence(UUID id, String what, LocalDate on, Weight weight) {}

    static Proof leaf(String at, CriterionKind kind, Truth outcome, List<Evidence> records) {
        return new Proof(at, kind, outcome, List.copyOf(records), List.of());
    }

    /** The leaves that are not met beneath a whole that is not. */
    public void missing(Consumer<Proof> taker) {
        if (outcome != Truth.MET && of.isEmpty()) {
            taker.accept(this);
        } else if (outcome != Truth.MET) {
            of.forEach(proof -> proof.missing(taker));
        }
    }
}
