package cofrestr.registry.fee.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.fee.EnterFeeSchedule;
import cofrestr.registry.fee.FeeSchedule;
import cofrestr.registry.fee.FeeSchedules;
import cofrestr.registry.fee.FeeYear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Schedules of fees over HTTP: everyone may look; registrars enter. */
@Path("/v1/fee-schedules")
@Tag(name = "Fees", description = FeeScheduleResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class FeeScheduleResource {
    static final String THE_JOB = """
            The fee of a year (1 April to 31 March), from the schedule to the last penny. (1) A registrar enters the year's schedule. \
            (2) The registrar sends payment notices: employers read theirs, people without one are written to. (3) Employers send \
            remittances, line by line; each line is answered. (4) The registrar settles the lines that differ, records what people \
            pay directly and what is refunded, and sees who is overdue. All amounts are decimal strings in GBP.""";

    static final String YEAR =
            "The fee year, by the calendar year in which it begins: 2026 is 1 April 2026 to 31 March 2027";
    private static final String VIEW = "fees";
    private static final int FIRST = 2015;
    private static final int LAST = 2999;

    private final FeeSchedules schedules;
    private final EnterFeeSchedule enter;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;

    FeeScheduleResource(
            FeeSchedules schedules, EnterFeeSchedule enter, Paging paging, Versions versions, CurrentCaller callers) {
        this.schedules = schedules;
        this.enter = enter;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the fees of all years",
            description =
                    "By year and category three terms: the statutory fee, the subsidy that Ministers set, and what the Council contributes. A person with several categories pays one fee a year, the highest after reductions (SI 2017/92 reg 4(4)). A year or category that is not here has no known fee.")
    @APIResponse(responseCode = "200", description = "One page of schedules, by year")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<FeeScheduleView> listFeeSchedules(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        schedules.list(from),
                        schedule -> Integer.toString(schedule.year().begins()))
                .map(FeeScheduleView::of);
    }

    @GET
    @Path("/{year}")
    @May(Role.NOBODY)
    @Operation(summary = "Read the fees of a year", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule, with its ETag",
            content = @Content(schema = @Schema(implementation = FeeScheduleView.class)))
    @Refuses("NOT_FOUND")
    public Response readFeeSchedule(@Parameter(description = YEAR, example = "2024") @PathParam("year") Integer year) {
        FeeSchedule found = schedules.find(new FeeYear(year)).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return versions.answer(VIEW, found.version(), FeeScheduleView.of(found));
    }

    @PUT
    @Path("/{year}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter the fees of a year", description = """
                    Step 1. The whole schedule, in the place of the one before. Enter only amounts that are published, and say where; \
                    leave out a category whose amounts are not known: notices to people who need it are then refused, and no amount is \
                    guessed. It counts for notices sent from now on. The first schedule of a year needs no If-Match, later ones do.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FeeScheduleRequest.class),
                            examples = @ExampleObject(name = "two categories and an application fee", value = """
                                    {"categories": [
                                       {"category": "SCHOOL_LEARNING_SUPPORT_WORKER", "statutoryFee": "46.00", "subsidy": "31.00",
                                        "councilContribution": "0.00", "legalBasis": "SI 2017/92", "source": "an invented example"},
                                       {"category": "SCHOOL_TEACHER", "statutoryFee": "46.00", "subsidy": "1.00",
                                        "councilContribution": "0.00", "legalBasis": "SI 2017/92", "source": "an invented example"}],
                                     "otherFees": [
                                       {"fee": "APPLICATION", "amount": "10.00", "legalBasis": "2014 Act s12", "source": "an invented example"}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = FeeScheduleView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "FEE_SCHEDULE_UNFIT",
        "FEE_REDUCED_TOO_FAR",
        "CATEGORY_UNKNOWN"
    })
    public Response enterFeeSchedule(
            @Parameter(description = YEAR, example = "2026") @PathParam("year") Integer year,
            @Parameter(
                            description =
                                    "The ETag of the version you have seen; none for the first schedule of a year",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull FeeScheduleRequest request) {
        if (year < FIRST || year > LAST) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        FeeSchedule entered = enter.enter(request.command(year), ifMatch, callers.get());
        return versions.answer(VIEW, entered.version(), FeeScheduleView.of(entered));
    }
}
