package cofrestr.registry.workforce.api;

import cofrestr.registry.workforce.CountWorkforce;
import cofrestr.registry.workforce.Grouping;
import cofrestr.registry.workforce.Shown;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of the workforce on a day. */
@Schema(name = "WorkforceStatistics")
public record StatisticsView(
        @Schema(examples = "2026-11-22") LocalDate asOf,
        Grouping by,

        @Schema(description = "The groups that have any post, sorted by code")
        List<GroupView> items,

        @Schema(description = "All together, counted and rounded on its own: the groups need not add up to it")
        TotalView total) {

    /** One group. A null figure is kept back; {@code suppressed} says so. */
    @Schema(name = "WorkforceGroup")
    public record GroupView(
            @Schema(
                    description = "Census category, organisation or ability in Welsh; UNKNOWN where nothing is stated",
                    examples = "TEACHING_ASSISTANT")
            String code,

            @Schema(description = "A person with several posts of the group counts once", examples = "120")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            Long people,

            @Schema(examples = "135") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long posts,

            @Schema(
                    description = "Full-time equivalents, as stated; a post that states none adds nothing",
                    examples = "85")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal fte,

            @Schema(description = "Whether a figure is kept back because it is small")
            boolean suppressed) {}

    /** The total. */
    @Schema(name = "WorkforceTotal")
    public record TotalView(
            @Schema(examples = "4310") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long people,

            @Schema(examples = "4890") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long posts,

            @Schema(examples = "3005") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal fte,

            boolean suppressed) {}

    static StatisticsView of(CountWorkforce.Statistics counted) {
        Shown total = counted.total();
        return new StatisticsView(
                counted.asOf(),
                counted.by(),
                counted.groups().stream().map(StatisticsView::group).toList(),
                new TotalView(total.people(), total.posts(), total.fte(), total.suppressed()));
    }

    private static GroupView group(CountWorkforce.Group group) {
        Shown shown = group.shown();
        return new GroupView(group.code(), shown.people(), shown.posts(), shown.fte(), shown.suppressed());
    }
}
