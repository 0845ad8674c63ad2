package cofrestr.qualifications.requirement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a requirement says.
 *
 * @param code the same for all versions of a requirement
 * @param power the enabling power that it is made under; null where it needs none that could be off
 * @param effectiveUntil its last day
 * @param changeOfEmployer a draft may leave it open; what leaves it open cannot be published
 */
public record Terms(
        String code,
        String nameCy,
        String nameEn,
        String summaryCy,
        String summaryEn,
        String legalBasis,
        @Nullable String power,
        AppliesTo appliesTo,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable PhaseIn phaseIn,
        @Nullable ChangeOfEmployer changeOfEmployer,
        @Nullable Provisional provisional,
        Criterion criteria) {}
