package cofrestr.cpd.access.api;

import cofrestr.cpd.access.TrainingAccess;
import cofrestr.cpd.access.TrainingAccess.AccessGrouping;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many had training in the last two years. */
@Path("/v1/training-access")
@Tag(name = "Figures of learning", description = "Figures that point at nobody.")
@Produces(MediaType.APPLICATION_JSON)
public class TrainingAccessResource {
    private final TrainingAccess access;
    private final Clock clock;

    TrainingAccessResource(TrainingAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** A group. */
    @Schema(name = "TrainingAccessGroup")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GroupView(
            @Schema(examples = "MIDDAY_SUPERVISION_1") String group,

            @Schema(description = "In a post on the day; null where too few", nullable = true) @Nullable
            Long people,

            @Schema(
                    description =
                            "Of them, who finished something in the two years before; null where it would tell of few",
                    nullable = true)
            @Nullable
            Long trained,

            @Schema(
                    description =
                            "Of them, to whom something was offered in the two years before: an activity that an employer recorded as planned or done, a place or a wait in a programme, or a stated reason for not training; null where it would tell of few",
                    nullable = true)
            @Nullable
            Long offered) {}

    /** The figures of a day. */
    @Schema(name = "TrainingAccess")
    public record AccessView(LocalDate day, AccessGrouping by, List<GroupView> groups) {}

    @GET
    @May({Role.POLICY_ANALYST, Role.REGISTRAR})
    @Operation(summary = "See how many had training in the last two years", description = """
                    Of everybody in a post on the last day of a month, by role profile, authority, sex, racial group or disability: how many finished any learning in the two years before it, \
                    whoever reported it; and to how many some was offered. Small figures are not shown, others rounded; a group in which few are left over shows neither part. \
                    Sex, racial group and disability are counted by the registry, and never come here of a person; what is said of few is counted as OTHER.""")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = AccessView.class)))
    @Refuses({"PARAMETER_INVALID", "REGISTRY_UNANSWERED"})
    public AccessView readTrainingAccess(
            @Parameter(
                            description = "The last day of a month; of the last one that is over if not said",
                            example = "2026-10-31")
                    @QueryParam("day")
                    @Nullable
                    LocalDate day,
            @Parameter(description = "How people are grouped; ALL if not said") @QueryParam("by") @Nullable
                    AccessGrouping by) {
        LocalDate today = Clocks.today(clock);
        LocalDate asked = day == null ? today.withDayOfMonth(1).minusDays(1) : day;
        if (asked.isAfter(today) || asked.getDayOfMonth() != asked.lengthOfMonth()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "day");
        }
        AccessGrouping grouping = by == null ? AccessGrouping.ALL : by;
        return new AccessView(
                asked,
                grouping,
                access.on(asked, grouping).orElseThrow(() -> Problem.of(KitProblem.PARAMETER_INVALID, "day")).stream()
                        .map(one -> new GroupView(one.group(), one.people(), one.trained(), one.offered()))
                        .toList());
    }
}
