package cofrestr.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Values of a person that nobody else has, by which it is seen where they came to. A word has letters only, so that it is
 * as good a name as any.
 */
final class Marked {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";
    private static final int LENGTH = 10;

    private final List<String> planted = new ArrayList<>();

    /** A new word. */
    String word() {
        String letters = ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return remembered("Zq" + letters);
    }

    /** A National Insurance number. */
    String niNumber() {
        return remembered("AB%06dC".formatted(ThreadLocalRandom.current().nextInt(1_000_000)));
    }

    /** A birth date that no list of these journeys has. */
    String birthDate() {
        return remembered("1937-%02d-%02d"
                .formatted(
                        1 + ThreadLocalRandom.current().nextInt(12),
                        1 + ThreadLocalRandom.current().nextInt(28)));
    }

    String phone() {
        return remembered("0%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000)));
    }

    String remembered(String value) {
        planted.add(value);
        return value;
    }

    List<String> all() {
        return List.copyOf(planted);
    }
}
