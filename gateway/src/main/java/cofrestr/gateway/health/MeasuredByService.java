package cofrestr.gateway.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;

/** Requests to services are measured by service, not by path: a path may hold a register number. */
@Singleton
public class MeasuredByService implements MeterFilter {
    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("http.client")) {
            return id;
        }
        List<Tag> kept =
                id.getTags().stream().filter(tag -> !tag.getKey().equals("uri")).toList();
        return id.replaceTags(kept);
    }
}
