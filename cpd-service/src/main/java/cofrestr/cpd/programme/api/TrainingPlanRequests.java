package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.TrainingPlans;
import cofrestr.kit.number.OrganisationCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to the operations on training plans. */
final class TrainingPlanRequests {
    private TrainingPlanRequests() {}

    /** How many people are to learn what. */
    @Schema(name = "TrainingPlanLineRequest")
    record LineRequest(
            @Schema(description = "Code of a programme; or a topic", examples = "LEADING-TEAMS")
            @Size(max = 40)
            @Nullable
            String programme,

            @Schema(description = "What is to be learned, where there is no programme for it yet")
            @Size(max = 200)
            @Nullable
            String topic,

            @NotNull @Min(1) @Max(1_000_000) @Schema(examples = "5")
            Integer volume) {
        @AssertTrue
        @Schema(hidden = true)
        boolean isOfOne() {
            return (programme == null) != (topic == null);
        }

        TrainingPlans.Line line() {
            return new TrainingPlans.Line(programme, topic, volume);
        }
    }

    /** A plan that is proposed. */
    @Schema(name = "TrainingPlanRequest")
    record PlanRequest(
            @Schema(description = "The authority, or whoever leads the partnership") @NotNull
            OrganisationCode organisation,

            @Schema(description = "Organisations of the partnership, beside the one that leads")
            @Size(max = 100)
            @Nullable
            List<@NotNull OrganisationCode> partners,

            @NotBlank @Size(max = 40) @Schema(examples = "2026-27")
            String year,

            @NotBlank @Size(max = 200) @Schema(examples = "Training plan")
            String titleEn,

            @NotBlank @Size(max = 200) @Schema(examples = "Cynllun hyfforddi")
            String titleCy,

            @NotEmpty @Valid @Size(max = 500) List<@NotNull LineRequest> lines) {
        TrainingPlans.Entry entry() {
            return new TrainingPlans.Entry(
                    organisation.value(),
                    partners == null
                            ? List.of()
                            : partners.stream().map(OrganisationCode::value).toList(),
                    year,
                    titleEn,
                    titleCy,
                    lines.stream().map(LineRequest::line).toList());
        }
    }

    /** Other lines. */
    @Schema(name = "TrainingPlanLinesRequest")
    record LinesRequest(@NotEmpty @Valid @Size(max = 500) List<@NotNull LineRequest> lines) {
        List<TrainingPlans.Line> said() {
            return lines.stream().map(LineRequest::line).toList();
        }
    }
}
