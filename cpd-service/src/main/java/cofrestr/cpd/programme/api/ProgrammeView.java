package cofrestr.cpd.programme.api;

import cofrestr.cpd.funding.Money;
import cofrestr.cpd.programme.Programme;
import cofrestr.cpd.programme.ProgrammeYear;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme, as everybody sees it. */
@Schema(name = "Programme")
public record ProgrammeView(
        String code,
        @Schema(description = "In the reader's language") String title,
        String titleEn,
        String titleCy,

        @Schema(description = "Code of the organisation that provides it")
        String provider,

        @Nullable String accreditation,
        @Nullable String route,
        @Nullable Integer level,

        @Schema(description = "Missing where the source of a plan gives none")
        Programme.@Nullable Mode mode,

        Programme.@Nullable TaughtIn language,
        @Nullable String audience,
        @Nullable String area,
        LocalDate from,
        @Nullable LocalDate until,

        @Schema(description = "For one place; missing where the source of a plan gives none") @Nullable
        Money fee,

        @Nullable String qualification,

        @Schema(description = "Code of the programme that may follow") @Nullable
        String leadsTo,

        List<RuleView> eligibility,
        List<YearView> years,
        Programme.Basis basis,
        String source,
        @Nullable String programmeSet,
        long version) {
    /** For whom it is: of every kind one value must fit. */
    @Schema(name = "ProgrammeRule")
    public record RuleView(Programme.RuleKind kind, String value) {
        static RuleView of(String rule) {
            int split = rule.indexOf(' ');
            return new RuleView(Programme.RuleKind.valueOf(rule.substring(0, split)), rule.substring(split + 1));
        }
    }

    /** The places of a year. */
    @Schema(name = "ProgrammeYear")
    public record YearView(
            String label,
            LocalDate begins,
            LocalDate ends,
            int places,

            @Schema(description = "Which money pays where an enrolment names none") @Nullable
            String stream,

            long version) {
        static YearView of(ProgrammeYear year) {
            return new YearView(year.label(), year.begins(), year.ends(), year.places(), year.stream(), year.version());
        }
    }

    static ProgrammeView of(Programme one, List<ProgrammeYear> years, Language language) {
        return new ProgrammeView(
                one.code(),
                new Words(one.titleCy(), one.titleEn()).in(language),
                one.titleEn(),
                one.titleCy(),
                one.provider(),
                one.accreditation(),
                one.route(),
                one.level(),
                one.mode(),
                one.language(),
                one.audience(),
                one.area(),
                one.from(),
                one.until(),
                Money.maybe(one.fee()),
                one.qualification(),
                one.leadsTo(),
                one.rules().stream().map(RuleView::of).toList(),
                years.stream().map(YearView::of).toList(),
                one.basis(),
                one.source(),
                one.programmeSet(),
                one.version());
    }
}
