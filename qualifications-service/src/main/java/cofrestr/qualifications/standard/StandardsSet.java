package cofrestr.qualifications.standard;

import cofrestr.qualifications.publication.PublicationState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a set of standards.
 *
 * @param family what the versions of a set have in common
 * @param inUse when, in the words of a source that gives no days
 * @param validUntil its last day
 * @param stage how far it has come here; what others published counts as published
 * @param state how it stands on the day asked about
 * @param count how many standards it has, where a source says
 * @param groups its groups and how many standards each has, as the source tells them
 * @param complete whether the texts of all its standards are here
 * @param withdrawnFrom the first day without it
 */
public record StandardsSet(
        String code,
        String family,
        SetKind kind,
        String nameCy,
        String nameEn,
        String nameCyBasis,
        Jurisdiction jurisdiction,
        @Nullable String inUse,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        PublicationState stage,
        SetState state,
        boolean announced,
        @Nullable Integer count,
        @Nullable String groups,
        boolean statutory,
        String basis,
        boolean complete,
        @Nullable Instant publishedAt,
        @Nullable LocalDate withdrawnFrom,
        @Nullable String withdrawnBecause,
        long version) {

    /** Whether everybody may read its standards: those of a draft are for who prepares it, though the set be announced. */
    public boolean isOpen() {
        return stage == PublicationState.CONSULTATION || stage == PublicationState.PUBLISHED || publishedAt != null;
    }
}
