package cofrestr.registry.matching;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Given names or a family name in the form in which matching compares it: words of small letters without accents and
 * apostrophes, split at spaces and hyphens. A letter that was lost on the way ({@code ?}) stays as a mark.
 *
 * @param asWritten small letters and single spaces, everything else as written
 * @param words at least one
 */
record ComparableName(String asWritten, List<String> words) {
    /** What systems that know no ŵ or ŷ write. */
    static final char LOST = '?';

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern MISREAD = Pattern.compile("[\u00c2-\u00c5][\u0080-\uffff]");
    private static final Pattern MARKS = Pattern.compile("[\u0300-\u036f]+");
    private static final Pattern SIGNS = Pattern.compile("['\u2019\u2018`\u00b4\u02bc]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9?\u00c0-\u1fff\u2c00-\uffff]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** Letters that no decomposition makes plain, and what people write for them. */
    private static final String SPECIAL = "łøđßæœþð\ufffd";

    private static final String PLAIN = "lodsaotd?";

    /** The name somebody wrote; empty where nothing of it is a letter. */
    static Optional<ComparableName> of(String written) {
        String read = readAgain(written);
        List<String> words = Arrays.stream(BETWEEN.split(folded(read)))
                .filter(word -> !word.isEmpty())
                .toList();
        String tidy = SPACES.matcher(
                        Normalizer.normalize(read, Normalizer.Form.NFC).strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? Optional.empty() : Optional.of(new ComparableName(tidy, words));
    }

    /** The first two letters of each word, by which the database keeps people to be found: see {@code match_codes}. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        words.stream()
                .filter(word -> word.lastIndexOf(LOST, 1) < 0)
                .forEach(word -> codes.add(word.substring(0, Math.min(2, word.length()))));
        return codes;
    }

    String first() {
        return words.getFirst();
    }

    /** All in one word. */
    String joined() {
        return String.join("", words);
    }

    /** The same without ap, ab and their like; itself where nothing else is there. */
    ComparableName without(Set<String> particles) {
        List<String> others =
                words.stream().filter(word -> !particles.contains(word)).toList();
        return others.isEmpty() || others.size() == words.size()
                ? this
                : new ComparableName(String.join(" ", others), others);
    }

    private static String folded(String name) {
        boolean plainAlready = name.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII);
        String plain = (plainAlready
                        ? name
                        : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                                .replaceAll(""))
                .toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(SIGNS.matcher(plain).replaceAll(""));
        for (int i = 0; i < letters.length(); i++) {
            int special = SPECIAL.indexOf(letters.charAt(i));
            if (special >= 0) {
                letters.setCharAt(i, PLAIN.charAt(special));
            }
        }
        return letters.toString();
    }

    /** UTF-8 that a system on the way read as Windows-1252 (TÅ· for Tŷ), as it was written. */
    private static String readAgain(String written) {
        if (!MISREAD.matcher(written).find()) {
            return written;
        }
        try {
            ByteBuffer bytes = WESTERN.newEncoder().encode(CharBuffer.wrap(written));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException asItStands) {
            return written;
        }
    }

    /** Says nothing, so that a person cannot reach a log. */
    @Override
    public String toString() {
        return "a name";
    }
}
