package cofrestr.registry.application.api;

import cofrestr.registry.application.ApplicationState;
import cofrestr.registry.application.CommitteeMember;
import cofrestr.registry.application.PaperKind;
import cofrestr.registry.application.SuitabilityPapers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suitability case, for caseworkers. */
@Schema(name = "SuitabilityCase")
public record SuitabilityView(
        UUID application,
        @Schema(examples = "10034678") String registerNumber,

        @Schema(description = "1, 2 or 3; left out once the case has ended", examples = "2") @Nullable
        Integer stage,

        List<PaperView> papers,
        List<MeetingView> meetings,

        @Schema(description = "SUITABLE or NOT_SUITABLE", examples = "SUITABLE") @Nullable
        String outcome,

        @Nullable LocalDate decidedOn,

        @Schema(description = "The case's own version, in its ETag", examples = "1")
        long version) {

    /** Something written. */
    @Schema(name = "SuitabilityPaper")
    public record PaperView(PaperKind kind, LocalDate receivedOn, String recordedBy, String text) {}

    /** A meeting of the committee. */
    @Schema(name = "SuitabilityMeeting")
    public record MeetingView(
            LocalDate heldOn,
            List<CommitteeMember> members,
            @Nullable String legalAdviser,
            @Nullable String note,
            String recordedBy) {}

    static SuitabilityView of(
            UUID application,
            String registerNumber,
            SuitabilityPapers.Case found,
            List<SuitabilityPapers.Paper> papers,
            List<SuitabilityPapers.Held> meetings) {
        return new SuitabilityView(
                application,
                registerNumber,
                stage(found.state()),
                papers.stream()
                        .map(one -> new PaperView(one.kind(), one.receivedOn(), one.recordedBy(), one.text()))
                        .toList(),
                meetings.stream()
                        .map(one -> new MeetingView(
                                one.heldOn(),
                                one.meeting().members(),
                                one.meeting().legalAdviser(),
                                one.meeting().note(),
                                one.recordedBy()))
                        .toList(),
                found.outcome(),
                found.decidedOn(),
                found.version());
    }

    private static @Nullable Integer stage(ApplicationState state) {
        return switch (state) {
            case SUITABILITY_1 -> 1;
            case SUITABILITY_2 -> 2;
            case SUITABILITY_3 -> 3;
            case DRAFT, SUBMITTED, WAITING_FOR_DOCUMENTS, GRANTED, REFUSED, WITHDRAWN -> null;
        };
    }
}
