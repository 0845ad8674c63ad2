package cofrestr.cpd.programme.api;

import cofrestr.cpd.funding.Price;
import cofrestr.cpd.programme.EnterProgramme;
import cofrestr.cpd.programme.Programme;
import cofrestr.cpd.programme.ProgrammeYears;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to the operations on programmes and their years. */
final class ProgrammeRequests {
    static final String LABEL = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";
    static final String CODE = "[A-Z0-9][A-Z0-9_-]{1,39}";

    private ProgrammeRequests() {}

    /** For whom it is. */
    @Schema(name = "ProgrammeRuleRequest")
    record RuleRequest(
            @NotNull @Schema(examples = "SECTOR") Programme.RuleKind kind,

            @NotBlank @Size(max = 60) @Schema(examples = "PRIMARY")
            String value) {}

    /** All that is said of a programme. */
    @Schema(name = "ProgrammeRequest")
    record ProgrammeRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "Leading teams")
            String titleEn,

            @NotBlank @Size(max = 200) @Schema(examples = "Arwain timau")
            String titleCy,

            @Schema(description = "Code of the organisation that provides it") @NotNull
            OrganisationCode provider,

            @Schema(description = "By whom the provider is accredited for it") @Size(max = 500) @Nullable
            String accreditation,

            @Schema(description = "One of the three progression routes", examples = "BEHAVIOUR_AND_GUIDANCE")
            @Size(max = 60)
            @Nullable
            String route,

            @Min(0) @Max(8) @Schema(examples = "2") @Nullable
            Integer level,

            @NotNull Programme.Mode mode,
            @NotNull Programme.TaughtIn language,
            @Size(max = 500) @Nullable String audience,

            @Schema(description = "Where it is offered", examples = "Cardiff") @Size(max = 200) @Nullable
            String area,

            @NotNull @Schema(examples = "2026-09-01") LocalDate from,
            @Nullable LocalDate until,
            @NotNull Price fee,
            @Size(max = 60) @Nullable String qualification,

            @Pattern(regexp = CODE) @Nullable String leadsTo,

            @NotBlank @Size(max = 500) @Schema(examples = "The provider's prospectus")
            String source,

            @Schema(description = "For whom it is; of every kind one value must fit") @Valid @Size(max = 100) @Nullable
            List<@NotNull RuleRequest> eligibility) {
        EnterProgramme.Entry entry(String code) {
            return new EnterProgramme.Entry(
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
                    fee.number(),
                    qualification,
                    leadsTo,
                    source,
                    eligibility == null
                            ? List.of()
                            : eligibility.stream()
                                    .map(rule -> new EnterProgramme.Rule(rule.kind(), rule.value()))
                                    .toList());
        }
    }

    /** A programme that is not here yet. */
    @Schema(name = "NewProgrammeRequest")
    record NewProgrammeRequest(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "LEADING-TEAMS")
            String code,

            @NotNull @Valid ProgrammeRequest programme) {}

    /** The places of a year. */
    @Schema(name = "ProgrammeYearRequest")
    record YearRequest(
            @NotNull @Schema(examples = "2026-09-01") LocalDate begins,
            @NotNull @Schema(examples = "2027-08-31") LocalDate ends,

            @NotNull @Min(0) @Max(1_000_000) @Schema(examples = "20")
            Integer places,

            @Schema(description = "Which money pays where an enrolment names none") @Size(max = 40) @Nullable
            String stream) {
        ProgrammeYears.Entry entry(String label) {
            return new ProgrammeYears.Entry(label, begins, ends, places, stream);
        }
    }

    /** A year that is not here yet. */
    @Schema(name = "NewProgrammeYearRequest")
    record NewYearRequest(
            @NotNull @Pattern(regexp = LABEL) @Schema(examples = "2026-27")
            String label,

            @NotNull @Valid YearRequest year) {}
}
