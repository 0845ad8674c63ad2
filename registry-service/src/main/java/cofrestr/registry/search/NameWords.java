package cofrestr.registry.search;

import cofrestr.registry.practitioner.FoldedName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a name by which people are found. The database makes the same words of what it holds (function name_words). */
public final class NameWords {
    private NameWords() {}

    /** The words somebody asks for: both halves of a hyphened name, for who bears it may write it as one word or as two. */
    public static List<String> asked(String name) {
        return words(halved(name)).distinct().toList();
    }

    /** The words of a name that somebody bears: a hyphened one whole and in halves. */
    static Set<String> borne(String name) {
        return Stream.concat(words(name), words(halved(name))).collect(Collectors.toSet());
    }

    private static String halved(String name) {
        return name.replace('-', ' ');
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(FoldedName.of("", name).split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
