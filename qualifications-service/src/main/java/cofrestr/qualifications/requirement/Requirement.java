package cofrestr.qualifications.requirement;

import cofrestr.qualifications.publication.PublicationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a requirement, from its draft to its end.
 *
 * @param ruleVersion counts the versions of its code
 * @param criteria the tree as it was written
 * @param draftedBy who wrote or changed it last
 * @param withdrawnFrom the first day without it
 */
public record Requirement(
        UUID id,
        int ruleVersion,
        PublicationState state,
        Terms terms,
        String criteria,
        String draftedBy,
        @Nullable Instant publishedAt,
        @Nullable LocalDate withdrawnFrom,
        @Nullable String withdrawnBecause,
        long version) {

    /** Whether the public may read it: what was put to it once stays there, a draft and what became of it does not. */
    public boolean isPublic() {
        return state == PublicationState.CONSULTATION || publishedAt != null;
    }
}
