package cofrestr.registry.search.api;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.NiNumber;
import cofrestr.registry.search.NameWords;
import cofrestr.registry.search.SearchCriteria;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to look for. */
@Schema(
        name = "SearchRequest",
        description =
                "Give at least one; whoever is found fits all that is given. Criteria stand here and never in an address.")
public record SearchRequest(
        @Size(max = 100) @Schema(description = """
                        Parts of names in any order: given, family, preferred and former names, names of today and of the past. \
                        Each word must be found in some name; beginnings, parts of three letters or more and misspelt words are \
                        found as well. Case, accents, apostrophes and hyphens do not matter.""", examples = "Siân Invented") @Nullable
        String name,

        @Schema(examples = "10034678") @Nullable String registerNumber,

        @Schema(format = "date", examples = "1988-03-14") @Nullable
        String dateOfBirth,

        @Schema(description = "Found only whole; never comes back", examples = "QQ123456C") @Nullable
        String niNumber,

        @Schema(
                description = "Where the person has or had a post, there or at an organisation beneath it",
                examples = "W06000015")
        @Nullable
        String organisation) {
    private static final int MOST_WORDS = 10;

    SearchCriteria criteria() {
        List<String> words = name == null ? List.of() : NameWords.asked(name);
        if (words.size() > MOST_WORDS) {
            throw Problem.of(KitProblem.FIELD_INVALID).at("/name");
        }
        SearchCriteria criteria = new SearchCriteria(
                words,
                read(registerNumber, "registerNumber", RegisterNumber::parse, KitProblem.REGISTER_NUMBER_CHECK_FAILED),
                read(dateOfBirth, "dateOfBirth", SearchRequest::date, KitProblem.FIELD_INVALID),
                read(niNumber, "niNumber", NiNumber::parse, RegistryProblem.ROW_NI_NUMBER_INVALID),
                read(organisation, "organisation", OrganisationCode::parse, RegistryProblem.ORGANISATION_CODE_INVALID));
        if (criteria.isEmpty()) {
            throw Problem.of(RegistryProblem.SEARCH_CRITERIA_MISSING);
        }
        return criteria;
    }

    private static <T> @Nullable T read(
            @Nullable String written, String field, Function<String, Optional<T>> reader, ProblemCode wrong) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return reader.apply(written.strip()).orElseThrow(() -> Problem.of(wrong).at("/" + field));
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a search request";
    }
}
