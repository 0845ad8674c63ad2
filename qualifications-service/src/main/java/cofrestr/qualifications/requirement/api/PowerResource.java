package cofrestr.qualifications.requirement.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.requirement.Powers;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The enabling powers over HTTP. */
@Path("/v1/enabling-powers")
@Tag(name = "Requirements", description = RequirementResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class PowerResource {
    private final Powers powers;
    private final CurrentCaller callers;

    PowerResource(Powers powers, CurrentCaller callers) {
        this.powers = powers;
        this.callers = callers;
    }

    /** A power as it stands today. */
    @Schema(name = "EnablingPower")
    public record PowerView(
            @Schema(examples = "INDUCTION") String code,
            Words name,

            @Schema(description = "Where the Welsh name comes from")
            String nameCyBasis,

            @Schema(examples = "Education (Wales) Act 2014 s17")
            String legalBasis,

            @Schema(description = "Whether requirements made under it have effect")
            boolean on,

            @Schema(description = "Since which day; left out where it was never on") @Nullable
            LocalDate since,

            @Schema(description = "The instrument that turned it on or off") @Nullable
            String byWhat) {
        static PowerView of(Powers.Power power) {
            return new PowerView(
                    power.code(),
                    new Words(power.nameCy(), power.nameEn()),
                    power.nameCyBasis(),
                    power.legalBasis(),
                    power.isOn(),
                    power.since(),
                    power.byWhat());
        }
    }

    /** The powers. */
    @Schema(name = "EnablingPowers")
    public record PowersView(List<PowerView> items) {}

    /** That a power is on or off. */
    @Schema(name = "EnablingPowerStatement")
    public record PowerRequest(
            @NotNull Boolean on,

            @NotNull @Schema(description = "Today or later", examples = "2027-04-01")
            LocalDate from,

            @NotBlank
            @Size(max = 300)
            @Schema(description = "The instrument that does it", examples = "Invented Order 2027 art 2")
            String legalBasis) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the enabling powers",
            description =
                    "What the law allows to be required. Each is off until it is recorded as on: a requirement under a power that is off has no effect.")
    @APIResponse(responseCode = "200", description = "The powers as they stand today")
    public PowersView listEnablingPowers() {
        return shown();
    }

    @POST
    @Path("/{power}/statements")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a power is on or off",
            description =
                    "From a day that is not past, with the instrument that says so. What was recorded before stays for the days before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PowerRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "off",
                                            value =
                                                    "{\"on\": false, \"from\": \"2036-04-01\", \"legalBasis\": \"Invented Order 2036 art 2\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The powers as they stand today",
            content = @Content(schema = @Schema(implementation = PowersView.class)))
    @Refuses({"NOT_FOUND", "FIELD_REQUIRED", "FIELD_INVALID"})
    public Response sayEnablingPower(
            @Parameter(description = "Its code", example = "INDUCTION") @PathParam("power") String power,
            @Valid @NotNull PowerRequest said) {
        powers.say(
                power, said.on(), said.from(), said.legalBasis(), callers.get().desk());
        return Response.ok(shown()).build();
    }

    private PowersView shown() {
        return new PowersView(powers.all().stream().map(PowerView::of).toList());
    }
}
