package cofrestr.registry.workforce.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.workforce.Characteristic;
import cofrestr.registry.workforce.CountCharacteristics;
import cofrestr.registry.workforce.CountCharacteristics.Counted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of people counted by what the register holds of them. Counts leave the register, nobody's data does, so nobody is looked at. */
@Path("/v1/workforce/characteristics")
@Tag(name = "Workforce", description = "How many people do which work in schools. Figures only, never a person.")
@Produces(MediaType.APPLICATION_JSON)
public class CharacteristicsResource {
    private final CountCharacteristics count;

    CharacteristicsResource(CountCharacteristics count) {
        this.count = count;
    }

    /** What is to be counted. */
    @Schema(name = "CharacteristicsQuestion")
    public record CharacteristicsRequest(
            @NotNull Characteristic by,

            @NotNull @Schema(description = "The day for which it is held", examples = "2026-10-31")
            LocalDate day,

            @NotNull
            @Size(min = 1, max = 5)
            @Schema(description = "By a name of the caller's choice, the people of a list")
            Map<
                            @Pattern(regexp = "[A-Z][A-Z_]{0,29}") String,
                            @NotNull @Size(max = 10_000) List<@NotNull RegisterNumber>>
                    lists) {}

    /** The counts. */
    @Schema(name = "CharacteristicsAnswer")
    public record CharacteristicsView(
            @Schema(
                    description =
                            "Sorted by list and value; as they are, for the caller to keep the small ones to itself")
            List<CharacteristicCount> counts) {}

    /** A count. */
    @Schema(name = "CharacteristicCount")
    public record CharacteristicCount(
            @Schema(examples = "TRAINED") String list,

            @Schema(description = "As the register holds it; UNKNOWN where it holds nothing", examples = "FEMALE")
            String value,

            @Schema(examples = "120") long people) {
        static CharacteristicCount of(Counted counted) {
            return new CharacteristicCount(counted.list(), counted.value(), counted.people());
        }
    }

    @POST
    @May(value = Role.SERVICE, callers = "cpd-service")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Count lists of people by sex, racial group or disability", description = """
                    For cpd-service, which knows who had training but not of what sex, racial group or disability anybody is, and does not learn it:                     the answer is counts alone. Several numbers of one person count once in a list; numbers that nobody has count nowhere.""")
    @APIResponse(responseCode = "200", description = "The counts")
    @Refuses({"FIELD_REQUIRED", "FIELD_INVALID", "REGISTER_NUMBER_CHECK_FAILED"})
    public CharacteristicsView countCharacteristics(@Valid @NotNull CharacteristicsRequest asked) {
        return new CharacteristicsView(count.count(asked.by(), asked.day(), asked.lists()).stream()
                .map(CharacteristicCount::of)
                .toList());
    }
}
