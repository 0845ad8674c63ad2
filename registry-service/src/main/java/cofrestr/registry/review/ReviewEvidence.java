package cofrestr.registry.review;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchPeople;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.matching.StatedQuery;
import cofrestr.registry.search.FoundPeople;
import cofrestr.registry.search.FoundPerson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the sender stated, beside each person it could mean, compared field by field as matching compares. */
@ApplicationScoped
public class ReviewEvidence {
    private static final String ROW = SqlFiles.text(ReviewEvidence.class, "stated-row.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final MatchPeople matches;
    private final FoundPeople people;
    private final Keyring keys;

    ReviewEvidence(Jdbi jdbi, MatchPeople matches, FoundPeople people, Keyring keys) {
        this.jdbi = jdbi;
        this.matches = matches;
        this.people = people;
        this.keys = keys;
    }

    /** The row as it is kept. */
    public record Row(
            @Nullable String stated,
            @Nullable LocalDate dateOfBirth,
            @Nullable String staffId,
            @Nullable String registerNumber,
            byte @Nullable [] niSealed,
            @Nullable List<Long> candidates) {}

    /** What the sender stated of who it is and what post it is. */
    public record Stated(
            @Nullable String givenNames,
            @Nullable String familyName,
            @Nullable String formerFamilyName,
            @Nullable String preferredName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String sex,
            boolean niNumberStated,
            @Nullable String postTitle,
            @Nullable String roleProfile,
            @Nullable String startDate) {}

    /** A person it could mean; without a match where the rules of today see none. */
    public record Candidate(FoundPerson person, Match.@Nullable Candidate match) {}

    /** Both sides; nothing stated once the row is forgotten. */
    public record Sides(@Nullable Stated stated, List<Candidate> candidates) {}

    public Sides of(UUID review, boolean welsh) {
        Row row = jdbi.withHandle(handle ->
                handle.createQuery(ROW).bind("id", review).mapTo(Row.class).one());
        List<FoundPerson> known = people.shown(row.candidates() == null ? List.of() : row.candidates(), welsh);
        JsonNode stated = row.stated() == null ? null : read(row.stated());
        if (stated == null) {
            return new Sides(
                    null,
                    known.stream().map(person -> new Candidate(person, null)).toList());
        }
        Map<String, Match.Candidate> judged =
                matches.match(List.of(query(stated, row))).getFirst().candidates().stream()
                        .collect(Collectors.toMap(Match.Candidate::registerNumber, Function.identity()));
        return new Sides(
                stated(stated, row),
                known.stream()
                        .map(person -> new Candidate(person, judged.get(person.registerNumber())))
                        .sorted(Comparator.comparing(
                                Candidate::match,
                                Comparator.nullsLast(Comparator.comparing(Match.Candidate::score)
                                        .reversed())))
                        .toList());
    }

    private MatchQuery query(JsonNode stated, Row row) {
        return StatedQuery.of(stated, row.dateOfBirth(), row.niSealed(), row.staffId(), row.registerNumber(), keys);
    }

    private static Stated stated(JsonNode stated, Row row) {
        return new Stated(
                text(stated, "givenNames"),
                text(stated, "familyName"),
                text(stated, "formerFamilyName"),
                text(stated, "preferredName"),
                row.dateOfBirth(),
                text(stated, "sex"),
                row.niSealed() != null,
                text(stated, "postTitle"),
                text(stated, "roleProfile"),
                text(stated, "startDate"));
    }

    private static @Nullable String text(JsonNode stated, String field) {
        return stated.hasNonNull(field) ? stated.get(field).asText() : null;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
