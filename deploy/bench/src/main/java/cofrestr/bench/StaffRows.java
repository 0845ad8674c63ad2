package cofrestr.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * A long staff list of invented people, one post each, of schools in turn. Names repeat as they do in life: the numbers of given and
 * family names have no divisor in common with each other or with the days, so nobody is there twice; and names are made of
 * syllables far apart, so that nobody is taken for somebody else by a slip. Another prefix is other people.
 */
record StaffRows(String prefix, int count, List<String> schools) {
    static final String HEADING =
            "staffId,givenNames,familyName,dateOfBirth,email,postcode,organisation,roleProfile,postTitle,hoursPerWeek,startDate";

    private static final String VOWELS = "aeiou";
    private static final List<String> CONSONANTS = List.of(
            "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "th", "tr", "br", "gw", "cl", "rh", "ll");

    String csv() {
        int list = Math.floorMod(prefix.hashCode(), 97);
        StringBuilder csv = new StringBuilder(count * 140).append(HEADING).append('\n');
        for (int i = 0; i < count; i++) {
            csv.append("%s-%d,%s,%s,%s,%s%d@cofrestr.example,CF10 %dAA,%s,TEACHING_ASSISTANT_%d,Cynorthwyydd %d,%d,%s%n"
                    .formatted(
                            prefix,
                            i,
                            name((i + 613 * list) % 1999),
                            name(10_000 + (i + 2411 * list) % 4999),
                            LocalDate.of(1958, 1, 1).plusDays(i * 7L % 16_000),
                            prefix,
                            i,
                            i % 10,
                            schools.get(i % schools.size()),
                            1 + i % 3,
                            i % 40,
                            10 + i % 27,
                            LocalDate.of(2015, 9, 1).plusDays(i % 3000)));
        }
        return csv.toString();
    }

    /** Three of a hundred syllables; neighbouring numbers have nothing in common. */
    private static String name(int number) {
        long place = number * 500_009L % 1_000_000;
        String name = syllable(place / 10_000) + syllable(place / 100 % 100) + syllable(place % 100);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String syllable(long place) {
        return CONSONANTS.get((int) (place / VOWELS.length())) + VOWELS.charAt((int) (place % VOWELS.length()));
    }
}
