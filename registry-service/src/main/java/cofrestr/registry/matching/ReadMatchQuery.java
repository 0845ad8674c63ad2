package cofrestr.registry.matching;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.NiNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a match query must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
public final class ReadMatchQuery {
    /** The most characters a text may have. */
    private static final int LONGEST = 100;

    private static final List<String> TEXTS = List.of("ref", "givenNames", "familyName", "formerFamilyName");

    private ReadMatchQuery() {}

    /** A query, or why the values are not one. */
    public sealed interface Outcome {}

    public record Usable(MatchQuery query) implements Outcome {}

    /** What is wrong, and with which field; none ("") where it is the query as a whole. */
    public record Refused(ProblemCode why, String field) implements Outcome {}

    /** Reads the fields that were given, by name. */
    public static Outcome read(Map<String, String> values) {
        Refused wrong = firstWrong(values);
        if (wrong != null) {
            return wrong;
        }
        MatchQuery query = new MatchQuery(
                values.get("givenNames"),
                values.get("familyName"),
                values.get("formerFamilyName"),
                parsed(values, "dateOfBirth", ReadMatchQuery::date),
                parsed(values, "niNumber", NiNumber::parse),
                parsed(values, "registerNumber", RegisterNumber::parse));
        return query.canFindAnybody() ? new Usable(query) : new Refused(RegistryProblem.MATCH_CRITERIA_TOO_FEW, "");
    }

    private static @Nullable Refused firstWrong(Map<String, String> values) {
        for (String name : TEXTS) {
            if (values.getOrDefault(name, "").length() > LONGEST) {
                return new Refused(BulkProblem.ROW_FIELD_TOO_LONG, name);
            }
        }
        if (unreadable(values, "dateOfBirth", ReadMatchQuery::date)) {
            return new Refused(KitProblem.FIELD_INVALID, "dateOfBirth");
        }
        if (unreadable(values, "niNumber", NiNumber::parse)) {
            return new Refused(RegistryProblem.ROW_NI_NUMBER_INVALID, "niNumber");
        }
        return unreadable(values, "registerNumber", RegisterNumber::parse)
                ? new Refused(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber")
                : null;
    }

    private static <T> boolean unreadable(
            Map<String, String> values, String field, Function<String, Optional<T>> reader) {
        return values.containsKey(field) && parsed(values, field, reader) == null;
    }

    private static <T> @Nullable T parsed(
            Map<String, String> values, String field, Function<String, Optional<T>> reader) {
        return Optional.ofNullable(values.get(field)).flatMap(reader).orElse(null);
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
