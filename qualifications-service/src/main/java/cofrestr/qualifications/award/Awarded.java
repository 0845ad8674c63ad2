package cofrestr.qualifications.award;

import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.held.FactKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a qualification was awarded.
 *
 * @param certificateNumber as it stands on the certificate
 * @param nameHash a keyed hash of the family name on the certificate
 */
public record Awarded(
        String qualification,
        @Nullable String certificateNumber,
        @Nullable String nameHash) {

    /** Awards as facts: the same is the same qualification on the same day. */
    public static final FactKind<Awarded> KIND = new FactKind<>(
            "award",
            "awarded_on",
            "awarded_by",
            List.of("qualification", "certificate_number", "name_hash"),
            Awarded.class,
            award -> Arrays.asList(award.qualification(), award.certificateNumber(), award.nameHash()),
            (award, on) -> award.qualification() + " " + on,
            "f.qualification || ' ' || f.awarded_on",
            (before, now) -> new Awarded(
                    now.qualification(),
                    now.certificateNumber() == null ? before.certificateNumber() : now.certificateNumber(),
                    now.nameHash() == null ? before.nameHash() : now.nameHash()),
            new FactKind.Reference<>(
                    "select number from qualification",
                    Awarded::qualification,
                    QualificationsProblem.QUALIFICATION_UNKNOWN,
                    "qualification"),
            QualificationsProblem.AWARD_EXISTS,
            "wales.cofrestr.award.changed.v1");
}
