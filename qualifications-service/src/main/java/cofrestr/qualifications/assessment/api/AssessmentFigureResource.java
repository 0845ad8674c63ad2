package cofrestr.qualifications.assessment.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.assessment.PassRates;
import cofrestr.qualifications.assessment.Progression;
import cofrestr.qualifications.assessment.Uptake;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of assessments over HTTP. */
@Path("/v1/assessment-figures")
@Tag(name = "HLTA assessment")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentFigureResource {
    private final PassRates rates;
    private final Uptake uptake;
    private final Progression progression;
    private final CurrentCaller callers;

    AssessmentFigureResource(PassRates rates, Uptake uptake, Progression progression, CurrentCaller callers) {
        this.rates = rates;
        this.uptake = uptake;
        this.progression = progression;
        this.callers = callers;
    }

    /** Figures of a scheme and of the workforce in some time. */
    @Schema(name = "AssessmentFigures")
    public record FiguresView(
            String scheme,
            LocalDate from,
            LocalDate until,

            @Schema(description = "Pass rates by provider of preparation, of the decisions in that time")
            List<PassRates.Rate> items,

            @Schema(description = "Assessments of the scheme begun in that time")
            List<Uptake.Shown> uptake,

            @Schema(description = "Qualifications and statuses awarded in that time, of whatever scheme")
            List<Uptake.ShownGiven> awards,

            @Schema(description = "Where those who worked on the first day work on the last")
            List<Progression.ShownMoved> progression,

            @Schema(description = "Whether those who have a status on the last day are deployed as such")
            List<Progression.ShownHeld> deployment) {}

    @GET
    @May({Role.REGISTRAR, Role.POLICY_ANALYST})
    @Operation(
            summary = "Read pass rates, uptake, progression and deployment",
            description =
                    "From one day to another: pass rates by provider, each beside all others of the scheme, and how many are open; assessments begun and awards given, by school year, route and authority; where those who worked at a level of a route work now; who has HLTA status and is not deployed as such, by the category that employers state of posts. Registrars read them exact; policy analysts of whole months, under disclosure control: 1 to 4 not at all, nothing of a group of 1 to 4, any other rounded to the nearest 5.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = FiguresView.class)))
    @Refuses({"PARAMETER_INVALID"})
    public FiguresView readAssessmentFigures(
            @Parameter(description = "Of /v1/assessment-schemes", example = "HLTA_WALES_2019", required = true)
                    @QueryParam("scheme")
                    @Nullable
                    String scheme,
            @Parameter(
                            example = "2025-09-01",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            example = "2026-08-31",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("until")
                    @Nullable
                    LocalDate until) {
        if (scheme == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "scheme");
        }
        if (from == null || until == null || until.isBefore(from)) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, from == null ? "from" : "until");
        }
        boolean exact = callers.get().is(Role.REGISTRAR);
        if (!exact) {
            refusePartsOfMonths(from, until);
        }
        return new FiguresView(
                scheme,
                from,
                until,
                rates.of(scheme, from, until, exact),
                uptake.begun(scheme, from, until, exact),
                uptake.given(from, until, exact),
                progression.moved(from, until, exact),
                progression.deployed(until, exact));
    }

    /** From one day to the next a rounded figure would tell when just the fifth, or the eighth, came. */
    private static void refusePartsOfMonths(LocalDate from, LocalDate until) {
        if (from.getDayOfMonth() != 1) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "from");
        }
        if (until.getDayOfMonth() != until.lengthOfMonth()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "until");
        }
    }
}
