package cofrestr.registry.fullcopy.api;

import cofrestr.kit.looks.Disclosures.Disclosure;
import cofrestr.registry.authority.SourceKind;
import cofrestr.registry.fullcopy.FullCopy;
import cofrestr.registry.notice.Notice;
import cofrestr.registry.particular.Particular;
import cofrestr.registry.practitioner.Practitioners;
import cofrestr.registry.proposal.Proposal;
import cofrestr.registry.registration.Registrations;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The full copy as the person reads it. The National Insurance number is held, not shown. */
@Schema(name = "FullCopy")
public record FullCopyView(
        CopiedEntry entry,
        List<FullCopy.Name> names,
        List<Particular> particulars,
        List<Registrations.Registration> registrations,
        List<Practitioners.Post> posts,

        @Schema(description = "Those that have effect today")
        List<FullCopy.OrderInForce> orders,

        List<CopiedNotice> notices,
        List<CopiedProposal> proposals,

        @Schema(description = "Who looked, newest first; this look is in the next copy")
        List<Disclosure> looks) {

    /** What the entry says today. */
    @Schema(name = "CopiedEntry")
    public record CopiedEntry(
            @Schema(examples = "10034678") String registerNumber,
            LocalDate dateOfBirth,
            @Nullable String formerFamilyName,
            @Nullable String sex,
            @Nullable String teacherReferenceNumber,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<String> addressLines,
            @Nullable String postcode,
            boolean niNumberHeld,
            @Nullable String preferredLanguage,

            @JsonRawValue @Schema(description = "Who set each field, and when", implementation = Object.class)
            String sources,

            Instant recorded,
            long version) {}

    /** What the person was told in writing. */
    @Schema(name = "CopiedNotice")
    public record CopiedNotice(
            String kind,
            LocalDate date,
            String state,
            @Nullable LocalDate servedOn,
            List<CopiedText> texts) {}

    /** What a notice says in one language. */
    @Schema(name = "CopiedText")
    public record CopiedText(@Schema(examples = "cy") String language, String subject, String body) {}

    /** What somebody proposed for the entry, and what became of it. */
    @Schema(name = "CopiedProposal")
    public record CopiedProposal(
            String field,

            @JsonRawValue
            @Schema(description = "Left out for a National Insurance number", implementation = Object.class)
            @Nullable
            String value,

            SourceKind sourceKind,
            String source,
            LocalDate saidOn,
            @Nullable String reason,
            Proposal.State state,
            @Nullable String grounds,
            @Nullable Instant decided) {}

    static FullCopyView of(FullCopy copy) {
        return new FullCopyView(
                entry(copy.entry()),
                copy.names(),
                copy.particulars(),
                copy.registrations(),
                copy.posts(),
                copy.orders(),
                copy.notices().stream().map(FullCopyView::notice).toList(),
                copy.proposals().stream().map(FullCopyView::proposal).toList(),
                copy.looks());
    }

    private static CopiedEntry entry(Practitioners.Entry entry) {
        return new CopiedEntry(
                entry.registerNumber(),
                entry.dateOfBirth(),
                entry.formerFamilyName(),
                entry.sex(),
                entry.teacherReferenceNumber(),
                entry.email(),
                entry.phone(),
                entry.addressLines(),
                entry.postcode(),
                entry.niNumberHeld(),
                entry.preferredLanguage(),
                entry.sources(),
                entry.recordedFrom(),
                entry.version());
    }

    private static CopiedNotice notice(Notice notice) {
        return new CopiedNotice(
                notice.kind(),
                notice.date(),
                notice.state(),
                notice.servedOn(),
                notice.texts().stream()
                        .map(text -> new CopiedText(text.language(), text.subject(), text.body()))
                        .toList());
    }

    private static CopiedProposal proposal(Proposal proposal) {
        return new CopiedProposal(
                proposal.field(),
                proposal.value(),
                proposal.sourceKind(),
                proposal.source(),
                proposal.saidOn(),
                proposal.reason(),
                proposal.state(),
                proposal.grounds(),
                proposal.decidedAt());
    }
}
