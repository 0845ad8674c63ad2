package cofrestr.qualifications.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about something that is published. */
@Schema(name = "PublicationAct")
public record ActView(
        @Schema(description = "DRAFTED, CHANGED, OPENED, REOPENED, PUBLISHED or WITHDRAWN", examples = "DRAFTED")
        String act,

        @Schema(examples = "registrar-desk") String by,
        Instant at) {
    public static ActView of(Published.Act act) {
        return new ActView(act.act(), act.actedBy(), act.actedAt());
    }
}
