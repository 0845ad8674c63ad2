package cofrestr.registry.matching;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.secret.Keyring;
import cofrestr.registry.practitioner.NiNumber;
import cofrestr.registry.practitioner.SealedTo;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employer stated of a person, as a question to the matcher. */
public final class StatedQuery {
    private StatedQuery() {}

    /**
     * The question.
     *
     * @param stated the row's fields as they are kept
     * @param niSealed the National Insurance number, sealed to the staff id that it was stated for
     */
    public static MatchQuery of(
            JsonNode stated,
            @Nullable LocalDate dateOfBirth,
            byte @Nullable [] niSealed,
            @Nullable String staffId,
            @Nullable String registerNumber,
            Keyring keys) {
        return new MatchQuery(
                text(stated, "givenNames"),
                text(stated, "familyName"),
                text(stated, "formerFamilyName"),
                dateOfBirth,
                niNumber(niSealed, staffId, keys),
                registerNumber == null
                        ? null
                        : RegisterNumber.parse(registerNumber).orElse(null));
    }

    private static @Nullable NiNumber niNumber(byte @Nullable [] sealed, @Nullable String staffId, Keyring keys) {
        if (sealed == null) {
            return null;
        }
        byte[] plain = keys.seal().open(sealed, SealedTo.stated(String.valueOf(staffId)));
        return NiNumber.parse(new String(plain, StandardCharsets.UTF_8)).orElse(null);
    }

    private static @Nullable String text(JsonNode stated, String field) {
        return stated.hasNonNull(field) ? stated.get(field).asText() : null;
    }
}
