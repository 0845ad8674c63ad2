package cofrestr.cpd.programme.api;

import cofrestr.cpd.funding.EnterStream;
import cofrestr.cpd.funding.FundingStreams;
import cofrestr.cpd.funding.Money;
import cofrestr.cpd.funding.Price;
import cofrestr.cpd.programme.Allocations;
import cofrestr.cpd.programme.EnterProgramme;
import cofrestr.cpd.programme.LoadSet;
import cofrestr.cpd.programme.Programme;
import cofrestr.cpd.programme.ProgrammeYears;
import cofrestr.cpd.programme.ReportedFigure;
import cofrestr.cpd.programme.api.TrainingPlanRequests.PlanRequest;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A set that is loaded whole. What its source does not give is left out. */
@Schema(name = "ProgrammeSetRequest")
record SetRequest(
        @NotNull @Pattern(regexp = ProgrammeRequests.CODE) @Schema(examples = "INVENTED-SET")
        String code,

        @NotBlank @Size(max = 200) String titleEn,
        @NotBlank @Size(max = 200) String titleCy,
        @NotBlank @Size(max = 500) String source,
        @NotNull @Valid @Size(max = 200) List<@NotNull SetStream> streams,
        @NotNull @Valid @Size(max = 1000) List<@NotNull SetProgramme> programmes,
        @NotNull @Valid @Size(max = 200) List<@NotNull PlanRequest> plans,
        @NotNull @Valid @Size(max = 1000) List<@NotNull SetFigure> reported) {

    /** A stream of money of the set. */
    @Schema(name = "ProgrammeSetStream")
    record SetStream(
            @NotNull @Pattern(regexp = ProgrammeRequests.CODE)
            String code,

            @NotBlank @Size(max = 200) String titleEn,
            @NotBlank @Size(max = 200) String titleCy,
            @NotBlank @Size(max = 40) String year,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String decides,
            @NotBlank @Size(max = 500) String source,
            @Valid @Size(max = 500) @Nullable List<@NotNull SetRule> rules) {
        EnterStream.Entry entry() {
            return new EnterStream.Entry(
                    code,
                    titleEn,
                    titleCy,
                    year,
                    amount.number(),
                    null,
                    decides,
                    source,
                    given(rules).stream()
                            .map(rule -> new EnterStream.Rule(rule.kind(), rule.value()))
                            .toList());
        }
    }

    /** For what a stream of the set pays. */
    @Schema(name = "ProgrammeSetRule")
    record SetRule(
            @NotNull FundingStreams.RuleKind kind,
            @NotBlank @Size(max = 60) String value) {}

    /** A programme of the set. */
    @Schema(name = "ProgrammeSetProgramme")
    record SetProgramme(
            @NotNull @Pattern(regexp = ProgrammeRequests.CODE)
            String code,

            @NotBlank @Size(max = 200) String titleEn,
            @NotBlank @Size(max = 200) String titleCy,
            @NotNull OrganisationCode provider,
            @Size(max = 500) @Nullable String accreditation,
            @Size(max = 60) @Nullable String route,
            @Min(0) @Max(8) @Nullable Integer level,
            Programme.@Nullable Mode mode,
            Programme.@Nullable TaughtIn language,
            @Size(max = 500) @Nullable String audience,
            @Size(max = 200) @Nullable String area,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable Price fee,
            @Size(max = 60) @Nullable String qualification,

            @Pattern(regexp = ProgrammeRequests.CODE) @Nullable
            String leadsTo,

            @NotBlank @Size(max = 500) String source,
            @NotNull @Valid @Size(max = 50) List<@NotNull SetYear> years) {
        LoadSet.SetProgramme loaded() {
            var entry = new EnterProgramme.Entry(
                    code,
                    titleEn,
                    titleCy,
                    provider.value(),
                    accreditation,
                    route,
                    level,
                    mode,
                    language,
                    audience,
                    area,
                    from,
                    until,
                    Price.numberOf(fee),
                    qualification,
                    leadsTo,
                    source,
                    List.of());
            return new LoadSet.SetProgramme(
                    entry, years.stream().map(SetYear::loaded).toList());
        }
    }

    /** A year of a programme of the set. */
    @Schema(name = "ProgrammeSetYear")
    record SetYear(
            @NotNull @Pattern(regexp = ProgrammeRequests.LABEL)
            String label,

            @NotNull LocalDate begins,
            @NotNull LocalDate ends,
            @NotNull @Min(0) @Max(1_000_000) Integer places,
            @Size(max = 40) @Nullable String stream,
            @Valid @Size(max = 1000) @Nullable List<@NotNull SetAllocation> allocations) {
        LoadSet.SetYear loaded() {
            return new LoadSet.SetYear(
                    new ProgrammeYears.Entry(label, begins, ends, places, stream),
                    given(allocations).stream()
                            .map(one -> new Allocations.Share(one.organisation().value(), one.places()))
                            .toList());
        }
    }

    /** Places for an organisation. */
    @Schema(name = "ProgrammeSetAllocation")
    record SetAllocation(
            @NotNull OrganisationCode organisation,
            @NotNull @Min(1) @Max(1_000_000) Integer places) {}

    /** A figure as the source reports it. */
    @Schema(name = "ProgrammeSetFigure")
    record SetFigure(
            @Pattern(regexp = ProgrammeRequests.CODE) @Nullable
            String programme,

            @NotBlank @Size(max = 60) String kind,
            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal value,
            @NotNull ReportedFigure.Unit unit,
            @NotNull ReportedFigure.Approximate approximate,
            @NotBlank @Size(max = 200) String titleEn,
            @NotBlank @Size(max = 200) String titleCy,
            @NotBlank @Size(max = 500) String source) {
        ReportedFigure loaded() {
            return new ReportedFigure(programme, kind, value, unit, approximate, titleEn, titleCy, source);
        }
    }

    LoadSet.Command command() {
        return new LoadSet.Command(
                code,
                titleEn,
                titleCy,
                source,
                streams.stream().map(SetStream::entry).toList(),
                programmes.stream().map(SetProgramme::loaded).toList(),
                plans.stream().map(PlanRequest::entry).toList(),
                reported.stream().map(SetFigure::loaded).toList());
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
