package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.KnownPlans;
import cofrestr.cpd.programme.TrainingPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training plan. */
@Schema(name = "TrainingPlan")
public record TrainingPlanView(
        UUID id,
        String organisation,
        List<String> partners,
        String year,
        String titleEn,
        String titleCy,
        TrainingPlans.State state,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String programmeSet,
        List<LineView> lines,
        long version) {
    /** How many people are to learn what; how many took it up is for whoever made the plan, and registrars. */
    @Schema(name = "TrainingPlanLine")
    public record LineView(
            @Nullable String programme,
            @Nullable String topic,
            int volume,

            @Schema(description = "People of the organisations who took part") @Nullable
            Long enrolled,

            @Schema(description = "Of them, those who completed it") @Nullable
            Long completed) {}

    static TrainingPlanView of(KnownPlans.Plan plan, List<KnownPlans.Line> lines) {
        return new TrainingPlanView(
                plan.id(),
                plan.organisation(),
                plan.partners(),
                plan.year(),
                plan.titleEn(),
                plan.titleCy(),
                plan.state(),
                plan.agreedOn(),
                plan.publishedOn(),
                plan.programmeSet(),
                lines.stream().map(TrainingPlanView::line).toList(),
                plan.version());
    }

    private static LineView line(KnownPlans.Line line) {
        return new LineView(line.programme(), line.topic(), line.volume(), line.enrolled(), line.completed());
    }
}
