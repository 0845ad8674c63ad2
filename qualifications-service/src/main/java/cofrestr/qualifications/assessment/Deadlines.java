package cofrestr.qualifications.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** By when what must be in an assessment: reckoned in one place, the function {@code assessment_deadlines}. */
final class Deadlines {
    private Deadlines() {}

    /** What is due, with of which assessment. */
    public record Due(
            UUID assessment, DeadlineKind what, @Nullable String role, LocalDate byDay) {
        Deadline deadline() {
            return new Deadline(what, role, byDay);
        }
    }

    /** What the schemes of some assessments have to be by a day, the soonest first; what somebody planned is not among it. */
    static Map<UUID, List<Deadline>> bySchemes(Handle handle, UUID[] assessments) {
        return handle.createQuery("""
                        select a.id as assessment, d.what, d.role, d.by_day
                          from assessment a cross join lateral assessment_deadlines(a) d
                         where a.id = any(:ids) and not d.planned order by d.by_day, d.what, d.role
                        """).bind("ids", assessments).mapTo(Due.class).stream()
                .collect(Collectors.groupingBy(
                        Due::assessment, Collectors.mapping(Due::deadline, Collectors.toUnmodifiableList())));
    }
}
