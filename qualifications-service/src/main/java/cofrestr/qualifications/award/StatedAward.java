package cofrestr.qualifications.award;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.qualifications.qualification.QualificationNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An award as it is stated, alone or in a row; the family name is that on the certificate, and is not kept. */
public record StatedAward(
        RegisterNumber number,
        QualificationNumber qualification,
        LocalDate awardedOn,
        @Nullable String awardedBy,
        @Nullable String certificateNumber,
        @Nullable String familyName,
        @Nullable String evidence) {}
