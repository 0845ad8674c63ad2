package cofrestr.qualifications.status;

import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.held.FactKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a status was awarded.
 *
 * @param status such as HLTA
 * @param jurisdiction ENGLAND or WALES: the status of each is a status of its own
 * @param statusNumber as it stands on the letter or certificate
 * @param nameHash a keyed hash of the family name on it
 */
public record HeldStatus(
        String status,
        String jurisdiction,
        @Nullable String statusNumber,
        @Nullable String nameHash) {

    /** Statuses as facts: the same is the same status of the same jurisdiction. */
    public static final FactKind<HeldStatus> KIND = new FactKind<>(
            "held_status",
            "awarded_on",
            "awarded_by",
            List.of("status", "jurisdiction", "status_number", "name_hash"),
            HeldStatus.class,
            held -> Arrays.asList(held.status(), held.jurisdiction(), held.statusNumber(), held.nameHash()),
            (held, _) -> held.status() + " " + held.jurisdiction(),
            "f.status || ' ' || f.jurisdiction",
            (before, now) -> new HeldStatus(
                    now.status(),
                    now.jurisdiction(),
                    now.statusNumber() == null ? before.statusNumber() : now.statusNumber(),
                    now.nameHash() == null ? before.nameHash() : now.nameHash()),
            new FactKind.Reference<>(
                    "select code from status_kind", HeldStatus::status, QualificationsProblem.STATUS_UNKNOWN, "status"),
            QualificationsProblem.STATUS_EXISTS,
            "wales.cofrestr.status.changed.v1");
}
