package cofrestr.cpd.programme.api;

import cofrestr.cpd.funding.Money;
import cofrestr.cpd.programme.ProgrammeSets;
import cofrestr.cpd.programme.ReportedFigure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the numbers of a set come to, and what they are made of. */
@Schema(name = "ProgrammeSetReport")
public record SetReportView(
        String code,
        String titleEn,
        String titleCy,
        String source,

        @Schema(description = "All of a set is a plan", examples = "PLAN")
        String basis,

        long programmes,
        long places,
        long allocated,
        Money amount,
        long plannedVolume,
        List<PlacesView> placesOf,
        List<StreamView> money,
        List<LineView> planned,

        @Schema(description = "As the sources report them; not counted here")
        List<ReportedFigure> reported) {

    /** The places of a programme in a year. */
    @Schema(name = "ProgrammeSetPlaces")
    public record PlacesView(
            String programme, String titleEn, String titleCy, String year, int places, int allocated) {}

    /** The money of a stream. */
    @Schema(name = "ProgrammeSetMoney")
    public record StreamView(String stream, String titleEn, String titleCy, String year, Money amount) {}

    /** A line of a plan. */
    @Schema(name = "ProgrammeSetPlanLine")
    public record LineView(
            String organisation,
            String year,
            @Nullable String programme,
            @Nullable String topic,
            int volume) {}

    static SetReportView of(ProgrammeSets.Report report) {
        ProgrammeSets.Header set = report.set();
        return new SetReportView(
                set.code(),
                set.titleEn(),
                set.titleCy(),
                set.source(),
                "PLAN",
                set.programmes(),
                set.places(),
                set.allocated(),
                Money.of(set.amount()),
                set.plannedVolume(),
                report.places().stream()
                        .map(one -> new PlacesView(
                                one.programme(),
                                one.titleEn(),
                                one.titleCy(),
                                one.year(),
                                one.places(),
                                one.allocated()))
                        .toList(),
                report.money().stream()
                        .map(one -> new StreamView(
                                one.stream(), one.titleEn(), one.titleCy(), one.year(), Money.of(one.amount())))
                        .toList(),
                report.planned().stream()
                        .map(one -> new LineView(
                                one.organisation(), one.year(), one.programme(), one.topic(), one.volume()))
                        .toList(),
                report.reported());
    }
}
