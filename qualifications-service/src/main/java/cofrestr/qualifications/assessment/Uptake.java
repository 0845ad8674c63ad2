package cofrestr.qualifications.assessment;

import cofrestr.kit.store.SqlFiles;
import cofrestr.qualifications.simulation.Simulations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How many assessments were begun, and how many awards and statuses given, by school year, route and authority. */
@ApplicationScoped
public class Uptake {
    private final Jdbi jdbi;
    private final Simulations disclosure;

    Uptake(Jdbi jdbi, Simulations disclosure) {
        this.jdbi = jdbi;
        this.disclosure = disclosure;
    }

    /** Assessments that were begun, and what became of them until now. */
    public record Begun(
            LocalDate schoolYear,
            String route,
            @Nullable String authority,
            long begun,
            long registered,
            long awarded) {}

    /** The same as it may be shown. */
    @Schema(name = "AssessmentUptake")
    public record Shown(
            @Schema(description = "Its first day", examples = "2025-09-01")
            LocalDate schoolYear,

            @Schema(description = "The route of the scheme", examples = "ASSESSMENT_ONLY")
            String route,

            @Schema(
                    description = "The local authority above the school; left out where there is none",
                    examples = "W06000015")
            @Nullable
            String authority,

            @Nullable Long begun,
            @Nullable Long registered,
            @Nullable Long awarded) {}

    /** Awards and statuses that were given. */
    public record Given(
            LocalDate schoolYear,
            @Nullable String route,
            @Nullable String authority,
            long awards,
            long statuses) {}

    /** The same as it may be shown. */
    @Schema(name = "AwardUptake")
    public record ShownGiven(
            @Schema(description = "Its first day", examples = "2025-09-01")
            LocalDate schoolYear,

            @Schema(
                    description =
                            "The progression route of the post on the day of the award; left out where there was none")
            @Nullable
            String route,

            @Schema(description = "The local authority of that post; left out where there was none") @Nullable
            String authority,

            @Schema(description = "Qualifications, verified") @Nullable
            Long awards,

            @Schema(description = "Statuses such as HLTA, verified") @Nullable
            Long statuses) {}

    /** Assessments of a scheme that were begun from {@code from} to {@code until}, both included. */
    public List<Shown> begun(String scheme, LocalDate from, LocalDate until, boolean exact) {
        Disclosed disclosed = disclosed(exact);
        return jdbi.withHandle(handle -> new SqlFiles(
                        handle, Uptake.class, Map.of("scheme", scheme, "from", from, "until", until))
                .query("uptake.sql").mapTo(Begun.class).stream()
                        .map(one -> new Shown(
                                one.schoolYear(),
                                one.route(),
                                one.authority(),
                                disclosed.figure(one.begun()),
                                disclosed.part(one.registered(), one.begun()),
                                disclosed.part(one.awarded(), one.begun())))
                        .toList());
    }

    /** Awards and statuses, under whatever scheme, of those days. */
    public List<ShownGiven> given(LocalDate from, LocalDate until, boolean exact) {
        Disclosed disclosed = disclosed(exact);
        return jdbi.withHandle(handle -> new SqlFiles(handle, Uptake.class, Map.of("from", from, "until", until))
                .query("awards.sql").mapTo(Given.class).stream()
                        .map(one -> new ShownGiven(
                                one.schoolYear(),
                                one.route(),
                                one.authority(),
                                disclosed.figure(one.awards()),
                                disclosed.figure(one.statuses())))
                        .toList());
    }

    private Disclosed disclosed(boolean exact) {
        return new Disclosed(exact ? null : disclosure.disclosureRule());
    }
}
