package cofrestr.registry.search.api;

import cofrestr.registry.search.FindPeople;
import cofrestr.registry.search.FoundPerson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of people found. */
@Schema(name = "SearchAnswer")
public record SearchAnswer(
        @Schema(description = "Most like first; those alike in the order in which they came into the register")
        List<Item> items,

        @JsonInclude
        @Schema(
                description =
                        "Cursor of the next page, which is sent with the same body; null on the last. A page may be shorter than asked for, even empty, and not be the last: no more people are looked at for one page than a cap.",
                nullable = true)
        @Nullable
        String next,

        @Schema(description = "How many people were looked at for this page", examples = "51")
        int examined,

        @Schema(
                description =
                        "More words are like those asked for, or more people share what was asked for, than are looked at; say more about the person")
        boolean capped) {

    /** Somebody who fits. */
    @Schema(name = "SearchHit")
    public record Item(
            @Schema(examples = "10034678") String registerNumber,
            @Nullable LocalDate dateOfBirth,

            @Schema(description = "The name of today first, then those of the past")
            List<FoundPerson.Name> names,

            List<String> formerFamilyNames,
            List<FoundPerson.Workplace> organisations,

            @Schema(description = "Why this person was found")
            List<FoundPerson.Reason> found) {
        static Item of(FoundPerson person) {
            return new Item(
                    person.registerNumber(),
                    person.dateOfBirth(),
                    person.names(),
                    person.formerFamilyNames(),
                    person.organisations(),
                    person.reasons());
        }
    }

    static SearchAnswer of(FindPeople.Answer answer, @Nullable String next) {
        return new SearchAnswer(
                answer.people().stream().map(Item::of).toList(), next, answer.examined(), answer.capped());
    }
}
