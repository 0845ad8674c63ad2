package cofrestr.registry.order;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.calendar.WorkingDays;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a document was served, and when it counts as served (SI 2015/140 Part 5). */
@Schema(name = "ServiceChannel")
public enum Channel {
    BY_HAND,
    POST,
    EMAIL;

    /**
     * The day on which it counts as served: by hand and by e-mail the same day, by post the next working day. By e-mail
     * only if the person had asked for e-mail by then (SERVICE_EMAIL_NOT_ASKED).
     */
    public LocalDate served(LocalDate sentOn, @Nullable LocalDate emailAskedFrom, WorkingDays days) {
        return switch (this) {
            case BY_HAND -> sentOn;
            case POST -> days.after(sentOn, 1);
            case EMAIL -> {
                if (emailAskedFrom == null || emailAskedFrom.isAfter(sentOn)) {
                    throw Problem.of(RegistryProblem.SERVICE_EMAIL_NOT_ASKED).at("/channel");
                }
                yield sentOn;
            }
        };
    }
}
