package cofrestr.qualifications.qualification.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.qualification.Qualification;
import cofrestr.qualifications.qualification.QualificationNumber;
import cofrestr.qualifications.qualification.Qualifications;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A qualification; what it stands on only where one is read. */
@Schema(name = "Qualification", description = "A field that is absent is one that the source lacks.")
public record QualificationView(
        @Schema(
                description = "The national number, or of a qualification that has none here a code of ours",
                examples = "601/3216/4")
        String number,

        @Schema(description = "The number as it stands in paths", examples = "601-3216-4")
        String path,

        @Schema(description = "A second national number, such as that of an approval in Wales") @Nullable
        String secondNumber,

        Words title,

        @Schema(description = "Where the Welsh title comes from")
        String titleCyBasis,

        @Schema(examples = "ILM") @Nullable String awardingBody,
        @Nullable String awardingBodyName,

        @Schema(description = "0 (Entry) to 8", examples = "2") @Nullable
        Integer level,

        @Schema(description = "The level in the words of the source where it is not one level; the lower one counts")
        @Nullable
        String levelWritten,

        @Schema(description = "One credit is 10 hours of learning", examples = "40") @Nullable
        Integer credits,

        @Schema(description = "Total qualification time in hours") @Nullable
        Integer tqt,

        @Schema(description = "Guided learning hours") @Nullable
        Integer glh,

        @Schema(description = "Guided learning hours, at least, where the source gives a span") @Nullable
        Integer minGlh,

        @Schema(description = "Guided learning hours, at most, where the source gives a span") @Nullable
        Integer maxGlh,

        @Schema(description = "The first day on which it is offered; absent without bound") @Nullable
        LocalDate offeredFrom,

        @Schema(description = "The last day on which it is offered; absent without bound") @Nullable
        LocalDate offeredUntil,

        @Schema(description = "Where the days come from") String offeredBasis,

        @Schema(description = "The last day on which it is certificated") @Nullable
        LocalDate certificationEnd,

        @Schema(examples = "TEAM_LEADING") List<String> areas,

        @Schema(
                description =
                        "Whether all its units and rules of combination are here; what a source lacks is not filled up")
        boolean complete,

        @Schema(description = "What the source says of it beside, in its words") @Nullable
        String note,

        String source,
        long version,

        @Schema(description = "The lists that recognise it; absence from a list is not invalidity") @Nullable
        List<StandingView> recognisedBy,

        @Schema(description = "The lists of equivalents on which it stands") @Nullable
        List<StandingView> equivalentIn,

        @Schema(description = "The schemes whose criteria it meets") @Nullable
        List<StandingView> fundableBy,

        @Schema(description = "The roles and routes for which it is of use") @Nullable
        List<StandingView> relevantTo) {

    /** A list, scheme, role or route. */
    @Schema(name = "QualificationStanding")
    public record StandingView(
            @Schema(examples = "QIW_DESIGNATED") String code,
            Words title,
            @Nullable LocalDate since,

            @Schema(description = "The last day") @Nullable LocalDate until,

            String basis) {
        static StandingView of(Qualifications.Standing standing) {
            return new StandingView(
                    standing.code(),
                    new Words(standing.titleCy(), standing.titleEn()),
                    standing.since(),
                    standing.until(),
                    standing.basis());
        }
    }

    static QualificationView of(Qualification found) {
        return of(found, null, null, null, null);
    }

    /** With all that it stands on. */
    static QualificationView of(Qualification found, QualificationNumber number, Qualifications qualifications) {
        return of(
                found,
                views(qualifications.recognitions(number)),
                views(qualifications.equivalences(number)),
                views(qualifications.funding(number)),
                views(qualifications.relevance(number)));
    }

    private static List<StandingView> views(List<Qualifications.Standing> standings) {
        return standings.stream().map(StandingView::of).toList();
    }

    private static QualificationView of(
            Qualification found,
            @Nullable List<StandingView> recognisedBy,
            @Nullable List<StandingView> equivalentIn,
            @Nullable List<StandingView> fundableBy,
            @Nullable List<StandingView> relevantTo) {
        return new QualificationView(
                found.number(),
                found.number().replace('/', '-'),
                found.secondNumber(),
                new Words(found.titleCy(), found.titleEn()),
                found.titleCyBasis(),
                found.awardingBody(),
                found.awardingBodyName(),
                found.level(),
                found.levelWritten(),
                found.credits(),
                found.tqt(),
                found.glh(),
                found.minGlh(),
                found.maxGlh(),
                found.offeredFrom(),
                found.offeredUntil(),
                found.validBasis(),
                found.certificationEnd(),
                found.areas(),
                found.complete(),
                found.note(),
                found.source(),
                found.version(),
                recognisedBy,
                equivalentIn,
                fundableBy,
                relevantTo);
    }
}
