package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.AppliesTo;
import cofrestr.qualifications.requirement.ChangeOfEmployer;
import cofrestr.qualifications.requirement.Criterion;
import cofrestr.qualifications.requirement.PhaseIn;
import cofrestr.qualifications.requirement.Provisional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a requirement as it is judged by.
 *
 * @param changeOfEmployer null only of a draft, of which those in post before keep their time
 */
public record Rule(
        UUID id,
        String code,
        int ruleVersion,
        String nameCy,
        String nameEn,
        AppliesTo appliesTo,
        LocalDate effectiveFrom,
        @Nullable PhaseIn phaseIn,
        @Nullable ChangeOfEmployer changeOfEmployer,
        @Nullable Provisional provisional,
        Criterion criteria) {}
