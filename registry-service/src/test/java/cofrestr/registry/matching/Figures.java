package cofrestr.registry.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The recorded figures of matching on the corpus.
 *
 * @param same how many descriptions certainly mean somebody of the register
 * @param falseCertain how many people were called certain who are not the one meant
 * @param found how many of the same are certain or probable
 * @param certain how many of the same are certain
 */
record Figures(long seed, int same, String hash, int falseCertain, int found, int certain) {
    private static final String FILE = "corpus/figures.properties";

    static Figures recorded() {
        Properties read = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Figures.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Figures(
                number(read, "seed"),
                number(read, "same"),
                read.getProperty("hash"),
                number(read, "falseCertain"),
                number(read, "found"),
                number(read, "certain"));
    }

    private static int number(Properties read, String name) {
        return Integer.parseInt(read.getProperty(name));
    }

    /** So many of the same, and what that is of a hundred, cut after two places: as README.md says it. */
    String told(int of) {
        return String.format(Locale.ROOT, "%,d (%d.%02d %%)", of, of * 100L / same, of * 10_000L / same % 100);
    }
}
