package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.Sessions;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, as everybody sees it. */
@Schema(name = "ProgrammeSession")
public record SessionView(
        UUID id,
        String year,
        LocalDate day,
        @Schema(examples = "13:00") String starts,
        @Schema(examples = "17:00") String ends,
        String place,
        Sessions.Audience audience,
        long version) {
    static SessionView of(Sessions.Session one) {
        return new SessionView(
                one.id(),
                one.year(),
                one.day(),
                one.starts().toString(),
                one.ends().toString(),
                one.place(),
                one.audience(),
                one.version());
    }
}
