package cofrestr.registry.fee;

import cofrestr.kit.language.Words;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a person that goes with a remittance (SI 2017/92), as the employer itself stated it. Its text form says
 * nothing, so that a person cannot reach a log.
 *
 * @param niSealed the National Insurance number as kept with the statement, sealed to the staff id
 */
public record PersonRecord(
        UUID id,
        String registerNumber,
        @Nullable String staffId,
        BigDecimal amount,
        String nameEn,
        String nameCy,
        @Nullable String givenNames,
        @Nullable String familyName,
        @Nullable String formerFamilyName,
        @Nullable String sex,
        @Nullable String dateOfBirth,
        @Nullable String addressLines,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String email,
        byte @Nullable [] niSealed) {

    public Words organisationName() {
        return new Words(nameCy, nameEn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "a person's record";
    }
}
