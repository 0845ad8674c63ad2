package cofrestr.qualifications.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Ofqual register, as far as it is kept here.
 *
 * @param levelWritten the level in the register's words where it is not one level
 * @param bodyNumber the recognition number of the awarding organisation, RNnnnn
 */
public record ImportedQualification(
        QualificationNumber number,
        String title,
        @Nullable Integer level,
        @Nullable String levelWritten,
        @Nullable Integer credits,
        @Nullable Integer tqt,
        @Nullable Integer glh,
        @Nullable Integer minGlh,
        @Nullable Integer maxGlh,
        @Nullable LocalDate offeredFrom,
        @Nullable LocalDate offeredUntil,
        @Nullable LocalDate certificationEnd,
        @Nullable String bodyNumber,
        @Nullable String bodyName,
        @Nullable String bodyAcronym) {}
