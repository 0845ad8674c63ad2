package cofrestr.registry.matching.corpus;

import cofrestr.registry.matching.corpus.CorpusNames.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the corpus, as the register has them entered.
 *
 * @param number counted from 0
 * @param pastFamilyName a family name of a closed period
 * @param formerFamilyName as an employer stated it
 */
public record Entered(
        int number,
        List<Given> given,
        String familyName,
        @Nullable String pastFamilyName,
        @Nullable String formerFamilyName,
        LocalDate birth,
        @Nullable String ni) {

    public String givenNames() {
        return given.stream().map(Given::name).collect(Collectors.joining(" "));
    }

    String sex() {
        return given.getFirst().sex();
    }
}
