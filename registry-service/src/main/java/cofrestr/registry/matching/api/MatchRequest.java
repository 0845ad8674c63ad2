package cofrestr.registry.matching.api;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.matching.ReadMatchQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is looked for. */
@Schema(
        name = "MatchRequest",
        description =
                "Give a register number, or a National Insurance number, or given names, family name and birth date together; whatever else is known makes the answer surer.")
public record MatchRequest(
        @Schema(description = "Your own reference; comes back with the answer", maxLength = 100, examples = "match-1")
        @Nullable
        String ref,

        @Schema(maxLength = 100, examples = "Siân") @Nullable
        String givenNames,

        @Schema(maxLength = 100, examples = "Example-Invented") @Nullable
        String familyName,

        @Schema(
                description = "A name the person bore before; looked for as well",
                maxLength = 100,
                examples = "Example-Former")
        @Nullable
        String formerFamilyName,

        @Schema(format = "date", examples = "1988-03-14") @Nullable
        String dateOfBirth,

        @Schema(description = "Never comes back", examples = "QQ123456C") @Nullable
        String niNumber,

        @Schema(examples = "10034678") @Nullable String registerNumber) {

    MatchQuery query() {
        return switch (ReadMatchQuery.read(values())) {
            case ReadMatchQuery.Usable usable -> usable.query();
            case ReadMatchQuery.Refused refused ->
                throw refused.field().isEmpty()
                        ? Problem.of(refused.why())
                        : Problem.of(refused.why()).at("/" + refused.field());
        };
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "ref", ref);
        put(values, "givenNames", givenNames);
        put(values, "familyName", familyName);
        put(values, "formerFamilyName", formerFamilyName);
        put(values, "dateOfBirth", dateOfBirth);
        put(values, "niNumber", niNumber);
        put(values, "registerNumber", registerNumber);
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a match request";
    }
}
