package cofrestr.cpd.record.api;

import cofrestr.cpd.record.ActivityState;
import cofrestr.cpd.record.CpdRecord;
import cofrestr.cpd.record.ReporterKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity, as its reader may read it. */
@Schema(name = "CpdRecord")
public record CpdRecordView(
        UUID id,
        @Nullable String registerNumber,
        @Nullable UUID guest,
        String title,
        String kind,
        @Nullable String topic,
        LocalDate beginsOn,
        LocalDate endsOn,
        @Nullable BigDecimal hours,
        @Nullable String provider,
        ActivityState state,

        @Schema(description = "The provider that says it was done") @Nullable
        String verifiedBy,

        @Schema(description = "The last day on which training that has to be renewed holds") @Nullable
        LocalDate holdsUntil,

        List<String> standards,
        @Nullable String reflection,
        @Nullable String evidence,

        @Schema(
                description =
                        "RECORD: the record; RECORD_WITHOUT_WORDS: without what the person wrote; OWN_REPORT: only what you reported yourself, and its id is that of your report")
        Part part,

        @Schema(description = "Who reported it: the same activity is one record, however many do. For the person alone")
        @Nullable
        List<ReportView> reports,

        long version) {
    /** What is shown. */
    @Schema(name = "CpdRecordPart")
    public enum Part {
        RECORD,
        RECORD_WITHOUT_WORDS,
        OWN_REPORT
    }

    /** Who reported an activity. */
    @Schema(name = "CpdReport")
    public record ReportView(
            @Schema(description = "The organisation, or SELF", examples = "PROVIDER-1")
            String source,

            ReporterKind kind,
            String title,
            @Nullable BigDecimal hours,
            ActivityState state,
            Instant recordedFrom) {}

    private static Part part(CpdRecord record) {
        if (!record.whole()) {
            return Part.OWN_REPORT;
        }
        return record.words() ? Part.RECORD : Part.RECORD_WITHOUT_WORDS;
    }

    static CpdRecordView of(CpdRecord record, @Nullable List<CpdRecord.Report> reports) {
        return new CpdRecordView(
                record.id(),
                record.registerNumber(),
                record.guest(),
                record.title(),
                record.kind(),
                record.topic(),
                record.beginsOn(),
                record.endsOn(),
                record.hours(),
                record.provider(),
                record.state(),
                record.verifiedBy(),
                record.holdsUntil(),
                record.standards(),
                record.reflection(),
                record.evidence(),
                part(record),
                reports == null
                        ? null
                        : reports.stream()
                                .map(one -> new ReportView(
                                        one.source(),
                                        one.sourceKind(),
                                        one.title(),
                                        one.hours(),
                                        one.state(),
                                        one.recordedFrom()))
                                .toList(),
                record.version());
    }
}
