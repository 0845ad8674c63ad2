package cofrestr.cpd.instrument.api;

import cofrestr.cpd.instrument.Instrument;
import cofrestr.cpd.instrument.Instruments;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The instruments over HTTP; everyone may read them. */
@Path("/v1/instruments")
@Tag(
        name = "Instruments",
        description = "Self-assessments and diagnostics, of people and of organisations, in both languages.")
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentResource {
    private final Instruments instruments;
    private final ReferenceData answers;
    private final Clock clock;

    InstrumentResource(Instruments instruments, ReferenceData answers, Clock clock) {
        this.instruments = instruments;
        this.answers = answers;
        this.clock = clock;
    }

    /** The instruments in force. */
    @Schema(name = "Instruments")
    public record InstrumentsView(List<Instruments.Listed> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(summary = "List the instruments", description = "Those in force today, each with its version.")
    @APIResponse(
            responseCode = "200",
            description = "The instruments",
            content = @Content(schema = @Schema(implementation = InstrumentsView.class)))
    public Response listInstruments() {
        return answers.of(new InstrumentsView(instruments.listed(Clocks.today(clock))));
    }

    @GET
    @Path("/{instrument}")
    @May(Role.NOBODY)
    @Operation(
            summary = "Read an instrument",
            description =
                    "Its areas, statements, answers with their points, bands and recommendations, in both languages; "
                            + "the version in force today, or the one asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The instrument",
            content = @Content(schema = @Schema(implementation = Instrument.class)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public Response readInstrument(
            @Parameter(description = "Code of the instrument", example = "SUPPORT_STAFF_SELF_ASSESSMENT")
                    @PathParam("instrument")
                    String instrument,
            @Parameter(description = "An earlier version", example = "1") @QueryParam("version") @Nullable
                    Integer version) {
        return answers.of(instruments
                .find(instrument, version, Clocks.today(clock))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }
}
