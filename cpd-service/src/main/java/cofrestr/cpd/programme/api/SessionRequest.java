package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.Sessions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that is to be. */
@Schema(name = "ProgrammeSessionRequest")
record SessionRequest(
        @NotBlank @Size(max = 40) @Schema(description = "Label of the programme year", examples = "2026-27")
        String year,

        @NotNull @Schema(examples = "2026-11-20") LocalDate day,

        @NotNull @Pattern(regexp = TIME) @Schema(examples = "13:00")
        String starts,

        @NotNull @Pattern(regexp = TIME) @Schema(examples = "17:00")
        String ends,

        @NotBlank @Size(max = 200) @Schema(examples = "A school hall in Cardiff")
        String place,

        @NotNull @Schema(examples = "COACHES") Sessions.Audience audience) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    Sessions.Entry entry() {
        return new Sessions.Entry(year, day, LocalTime.parse(starts), LocalTime.parse(ends), place, audience);
    }
}
