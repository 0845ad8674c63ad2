package cofrestr.registry.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who fits, with all that is known of those merged into the entry.
 *
 * @param names every period's, the one borne today first
 * @param formerFamilyNames as employers or the person stated them
 */
public record FoundPerson(
        String registerNumber,
        @Nullable LocalDate dateOfBirth,
        List<Name> names,
        List<String> formerFamilyNames,
        List<Workplace> organisations,
        List<Reason> reasons) {

    /** A name the person bears or bore. */
    @Schema(name = "SearchedName")
    public record Name(
            String givenNames,
            String familyName,
            @Nullable String preferredName,
            @Schema(description = "Borne today") boolean current) {
        boolean has(String word) {
            return NameWords.borne(givenNames + " " + familyName).contains(word);
        }
    }

    /** Where the person has or had a post. */
    @Schema(name = "SearchedWorkplace")
    public record Workplace(
            @Schema(examples = "6819010") String code,
            String name,

            @Schema(description = "A post there is open today")
            boolean current) {}

    /** What a person was found by. */
    @Schema(name = "SearchCriterion")
    public enum Criterion {
        REGISTER_NUMBER,
        DATE_OF_BIRTH,
        NI_NUMBER,
        ORGANISATION,
        /** Given names and family name of today. */
        NAME,
        PREFERRED_NAME,
        /** As an employer or the person stated it. */
        FORMER_FAMILY_NAME,
        /** Borne before, said so before, or that of an entry merged into this one. */
        NAME_OF_THE_PAST
    }

    /** Why somebody was found: by which criterion, and how like. */
    @Schema(name = "SearchReason")
    public record Reason(
            Criterion criterion,
            Likeness likeness,

            @Schema(description = "The word of the name asked for, folded", examples = "invented") @Nullable
            String asked,

            @Schema(description = "The word of the person's name, folded", examples = "invented") @Nullable
            String found) {
        static Reason exactly(Criterion criterion) {
            return new Reason(criterion, Likeness.EXACT, null, null);
        }
    }

    /** In which of the names a word stands. */
    static Criterion where(String word, List<Name> names, List<String> formerFamilyNames) {
        if (names.stream().anyMatch(name -> name.current() && name.has(word))) {
            return Criterion.NAME;
        }
        boolean preferred = names.stream()
                .filter(Name::current)
                .flatMap(name -> Stream.ofNullable(name.preferredName()))
                .anyMatch(name -> NameWords.borne(name).contains(word));
        if (preferred) {
            return Criterion.PREFERRED_NAME;
        }
        boolean former = formerFamilyNames.stream()
                .anyMatch(name -> NameWords.borne(name).contains(word));
        return former ? Criterion.FORMER_FAMILY_NAME : Criterion.NAME_OF_THE_PAST;
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a person found";
    }
}
