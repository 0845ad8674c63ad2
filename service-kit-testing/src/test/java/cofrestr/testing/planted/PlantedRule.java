package cofrestr.testing.planted;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;

/** A rule that reads the wall clock and answers HTTP. */
class PlantedRule {
    @SuppressWarnings({"JavaTimeDefaultTimeZone", "TimeZoneUsage"})
    Response decide() {
        return Response.ok(Instant.now().atOffset(ZoneOffset.UTC).toString()).build();
    }
}
