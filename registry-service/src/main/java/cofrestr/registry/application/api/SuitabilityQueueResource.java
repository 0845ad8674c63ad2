package cofrestr.registry.application.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.application.SuitabilityQueue;
import cofrestr.registry.calendar.BankHolidays;
import cofrestr.registry.calendar.WorkingDays;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The open suitability cases over HTTP, for caseworkers. */
@Path("/v1/suitability-cases")
@Tag(name = "Suitability")
@Produces(MediaType.APPLICATION_JSON)
public class SuitabilityQueueResource {
    private final SuitabilityQueue queue;
    private final BankHolidays holidays;
    private final Shown shown;
    private final Paging paging;
    private final Clock clock;

    SuitabilityQueueResource(SuitabilityQueue queue, BankHolidays holidays, Shown shown, Paging paging, Clock clock) {
        this.queue = queue;
        this.holidays = holidays;
        this.shown = shown;
        this.paging = paging;
        this.clock = clock;
    }

    /** An open case in the list. */
    @Schema(name = "OpenSuitabilityCase")
    public record OpenCase(
            UUID application,
            @Schema(examples = "10034678") String registerNumber,

            @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String category,

            @Schema(description = "1, 2 or 3", examples = "2")
            int stage,

            LocalDate openedOn,

            @Schema(
                    description =
                            "Working days that it has been open; left out where the bank holidays of a year are not entered",
                    examples = "7")
            @Nullable
            Integer ageWorkingDays) {
        static OpenCase of(SuitabilityQueue.Open one, WorkingDays days, LocalDate today) {
            LocalDate opened = LocalDate.ofInstant(one.opened(), Clocks.WALES);
            return new OpenCase(
                    one.application(),
                    one.registerNumber(),
                    one.category(),
                    one.stage(),
                    opened,
                    days.age(opened, today));
        }
    }

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "List the open suitability cases",
            description = "At a stage, or at any, with their age. Read one at /v1/applications/ID/suitability.")
    @APIResponse(responseCode = "200", description = "One page of cases")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<OpenCase> listSuitabilityCases(
            @Parameter(description = "1, 2 or 3; all if not said") @QueryParam("stage") @Nullable Integer stage,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<SuitabilityQueue.Open> page = paging.page(
                from, queue.list(stage, from), one -> one.application().toString());
        shown.listed(
                page.items().stream().map(SuitabilityQueue.Open::registerNumber).toList());
        WorkingDays days = holidays.workingDays();
        LocalDate today = Clocks.today(clock);
        return page.map(one -> OpenCase.of(one, days, today));
    }
}
