package cofrestr.registry.calendar.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.calendar.BankHolidays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bank holidays over HTTP. */
@Path("/v1/reference/bank-holidays/{year}")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
public class BankHolidayResource {
    private static final String YEAR = "A year";

    private final BankHolidays holidays;

    BankHolidayResource(BankHolidays holidays) {
        this.holidays = holidays;
    }

    /** One day. */
    @Schema(name = "BankHolidayRequest")
    public record DayRequest(
            @NotNull @Schema(examples = "2028-12-25") LocalDate day,

            @NotBlank @Size(max = 100) @Schema(examples = "Christmas Day")
            String nameEn,

            @NotBlank @Size(max = 100) @Schema(examples = "Dydd Nadolig")
            String nameCy) {}

    /** All bank holidays of a year. */
    @Schema(name = "BankHolidayYearRequest")
    public record YearRequest(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "Where they are from", examples = "Royal proclamation, invented")
            String basis,

            @NotNull @Size(max = 30) List<@Valid @NotNull DayRequest> holidays) {}

    /** The bank holidays of a year. */
    @Schema(name = "BankHolidays")
    public record YearView(int year, List<BankHolidays.Holiday> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the bank holidays of a year",
            description = "None: they have not been entered, and no period in working days is reckoned into that year.")
    @APIResponse(
            responseCode = "200",
            description = "The bank holidays",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    public YearView listBankHolidays(@Parameter(description = YEAR, example = "2026") @PathParam("year") int year) {
        return new YearView(year, holidays.of(year));
    }

    @POST
    @May(Role.REGISTRAR)
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter the bank holidays of a year",
            description =
                    "All of the year at once; they take the place of what was entered before. Periods that were reckoned already stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "As entered",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    @Refuses("BANK_HOLIDAY_OF_ANOTHER_YEAR")
    public YearView enterBankHolidays(
            @Parameter(description = YEAR, example = "2028") @PathParam("year") int year,
            @Valid @NotNull YearRequest request) {
        holidays.enter(
                year,
                request.holidays().stream()
                        .map(day -> new BankHolidays.Holiday(day.day(), day.nameEn(), day.nameCy(), request.basis()))
                        .toList(),
                request.basis());
        return listBankHolidays(year);
    }
}
