package cofrestr.registry.roster;

import cofrestr.registry.authority.AuthorityRules;
import cofrestr.registry.authority.Claim;
import cofrestr.registry.authority.SourceKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a row says of the person rather than of the post, and what becomes of it in the entry. Silence claims nothing. */
final class EntryClaims {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "name";
    private static final String NI_NUMBER = "niNumber";
    private static final Set<String> PARTS_OF_NAME = Set.of("givenNames", "familyName", "preferredName");
    private static final Set<String> FIELDS = Set.of(
            "dateOfBirth",
            "sex",
            "formerFamilyName",
            "teacherReferenceNumber",
            "email",
            "phone",
            "addressLines",
            "postcode");

    private EntryClaims() {}

    /** All that a sender says of somebody it says something of for the first time. */
    static Map<String, AuthorityRules.Outcome> of(Found row, RowDecision.Statement statement) {
        Set<String> said = new HashSet<>(StatedChanges.fields(row.stated()).keySet());
        if (row.niStated()) {
            said.add(NI_NUMBER);
        }
        return judge(row, said, statement);
    }

    /** What it says anew. */
    static Map<String, AuthorityRules.Outcome> of(
            Found row, Map<String, StatedChanges.Change> changes, RowDecision.Statement statement) {
        Set<String> said = new HashSet<>();
        changes.forEach((field, change) -> {
            if (change.to() != null || field.equals(NI_NUMBER) || field.equals("preferredName")) {
                said.add(field);
            }
        });
        return judge(row, said, statement);
    }

    private static Map<String, AuthorityRules.Outcome> judge(
            Found row, Set<String> said, RowDecision.Statement statement) {
        JsonNode since = read(row.employedSince());
        Claim claim = new Claim(
                SourceKind.EMPLOYER,
                statement.sender(),
                statement.asOf(),
                employedSince(row, since, statement.sender()));
        JsonNode sources = read(row.sources());
        Map<String, AuthorityRules.Outcome> outcomes = new TreeMap<>();
        for (String field : said) {
            String claimed = PARTS_OF_NAME.contains(field) ? NAME : field;
            if (FIELDS.contains(claimed) || claimed.equals(NAME) || claimed.equals(NI_NUMBER)) {
                outcomes.put(claimed, statement.rules().judge(claimed, claim, standing(sources.path(claimed), since)));
            }
        }
        return outcomes;
    }

    /** Since when the sender has employed the person, by what it said before or says in this row. */
    private static LocalDate employedSince(Found row, JsonNode since, String sender) {
        LocalDate stated = LocalDate.parse(
                String.valueOf(StatedChanges.fields(row.stated()).getOrDefault("startDate", LocalDate.MAX)));
        LocalDate known = LocalDate.parse(since.path(sender).asText(LocalDate.MAX.toString()));
        return stated.isBefore(known) ? stated : known;
    }

    private static @Nullable Claim standing(JsonNode source, JsonNode since) {
        return source.isMissingNode()
                ? null
                : new Claim(
                        SourceKind.valueOf(source.path("kind").asText()),
                        source.path("by").asText(),
                        LocalDate.parse(source.path("on").asText()),
                        LocalDate.parse(since.path(source.path("by").asText()).asText(LocalDate.MAX.toString())));
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return JSON.readTree(json == null ? "{}" : json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
