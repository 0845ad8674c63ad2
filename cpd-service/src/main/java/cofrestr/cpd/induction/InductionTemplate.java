package cofrestr.cpd.induction;

import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an induction consists of, and whose it is since when. */
@Schema(name = "InductionTemplate")
public record InductionTemplate(
        @Schema(examples = "CLASSROOM_SUPPORT") String code,
        Words title,
        String titleCyBasis,
        String basis,
        String source,
        List<ForRole> roles,
        List<Task> tasks) {
    /** That a role profile has it, for inductions that begin in this time. */
    @Schema(name = "InductionTemplateRole")
    public record ForRole(
            @Schema(examples = "TEACHING_ASSISTANT_2") String roleProfile,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A part. */
    @Schema(name = "InductionTask")
    public record Task(
            @Schema(examples = "CHILD_PROTECTION") String code,
            TaskKind kind,
            Words title,

            @Schema(description = "Whether it is asked of every role")
            boolean core,

            @Schema(description = "How many days after the first day; 0 is the first day", examples = "28")
            int dueDays,

            @Schema(description = "Numbers of units to which it leads", examples = "[\"8620-205\"]")
            List<String> units,

            String basis,
            String source) {}
}
