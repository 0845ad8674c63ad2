package cofrestr.registry.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the words of a search could mean.
 *
 * @param asked how many words were asked for
 * @param words what each could be, a word once for each of them
 * @param capped there are more words like them than were taken
 */
record Meaning(int asked, List<Dictionary.Known> words, boolean capped) {

    /** Whether anybody could bear a word for each word asked for. */
    boolean isPossible() {
        return IntStream.rangeClosed(1, asked).allMatch(n -> words.stream().anyMatch(word -> word.n() == n));
    }

    /** Whether anybody could be just so like: some word asked for has such a word, and each at least one as like. */
    boolean isPossible(Likeness likeness) {
        return asked == 0
                ? likeness == Likeness.EXACT
                : words.stream().anyMatch(word -> word.likeness() == likeness)
                        && upTo(likeness).isPossible();
    }

    /** The words that are at least so like. */
    Meaning upTo(Likeness likeness) {
        return new Meaning(
                asked,
                words.stream()
                        .filter(word -> word.likeness().compareTo(likeness) <= 0)
                        .toList(),
                capped);
    }

    /** Through which words to walk to find those who are just so like: those for the word asked for that fewest people bear; none where no name is asked for. */
    List<String> driving(Likeness likeness) {
        if (asked <= 1) {
            return words.stream()
                    .filter(word -> word.likeness() == likeness)
                    .map(Dictionary.Known::word)
                    .toList();
        }
        Meaning likely = upTo(likeness);
        return IntStream.rangeClosed(1, asked)
                .mapToObj(likely::of)
                .min(Comparator.comparingLong(Meaning::bearers))
                .orElseThrow()
                .stream()
                .map(Dictionary.Known::word)
                .toList();
    }

    private List<Dictionary.Known> of(int n) {
        return words.stream().filter(word -> word.n() == n).toList();
    }

    /** Every word costs a look, every bearer another. */
    private static long bearers(List<Dictionary.Known> words) {
        return words.stream().mapToLong(word -> word.people() + 1L).sum();
    }
}
