package cofrestr.qualifications.stated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes versions of what is stated: the first of a statement, or the next of one about the same. */
final class TakeIn {
    private final Map<String, EmployerStatement> standing = new HashMap<>();
    private final List<EmployerStatement> versions = new ArrayList<>();
    private final Iterator<UUID> ids;
    private final Instant now;

    TakeIn(Map<String, List<EmployerStatement>> bySurvivor, List<UUID> ids, Instant now) {
        // Of two that two numbers brought into a merge, one that stands goes before one that was taken back.
        bySurvivor.forEach((survivor, statements) -> statements.forEach(one -> standing.merge(
                survivor + " " + one.identity(), one, (first, other) -> first.takenBack() ? other : first)));
        this.ids = ids.iterator();
        this.now = now;
    }

    /** All that is new, in its order. */
    List<EmployerStatement> versions() {
        return versions;
    }

    StateOfPeople.Done take(Stated stated, String survivor) {
        String identity = survivor + " " + stated.identity();
        EmployerStatement before = standing.get(identity);
        if (before != null && before.says(stated)) {
            return new StateOfPeople.Done(StateOfPeople.Outcome.UNCHANGED, before);
        }
        EmployerStatement next = before == null
                ? EmployerStatement.first(ids.next(), survivor, stated, now)
                : before.restated(stated, now);
        versions.add(next);
        standing.put(identity, next);
        boolean stood = before != null && !before.takenBack();
        return new StateOfPeople.Done(stood ? StateOfPeople.Outcome.RESTATED : StateOfPeople.Outcome.RECORDED, next);
    }
}
