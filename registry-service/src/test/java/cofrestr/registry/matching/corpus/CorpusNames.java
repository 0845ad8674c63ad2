package cofrestr.registry.matching.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The names of which the people of the corpus are made. */
public final class CorpusNames {
    /** A given name and the other forms by which those who bear it go. */
    public record Given(String name, String sex, int weight, List<String> forms) {}

    private record Family(String name, int weight) {}

    private static final int FREQUENT = 6500;
    private static final int DOUBLE = 300;
    private static final int PATRONYMIC = 200;
    private static final int SECOND_NAME = 4500;

    private final Draw draw;
    private final List<Given> given = rows("given.csv").stream()
            .map(cells -> new Given(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    cells.length > 3 && !cells[3].isEmpty() ? List.of(cells[3].split(";", -1)) : List.of()))
            .toList();
    private final List<Family> family = rows("family.csv").stream()
            .map(cells -> new Family(cells[0], Integer.parseInt(cells[1])))
            .toList();
    private final List<String> firsts =
            rows("land.csv").stream().map(cells -> cells[0]).toList();
    private final List<String> seconds =
            rows("land.csv").stream().map(cells -> cells[1]).toList();

    CorpusNames(Draw draw) {
        this.draw = draw;
    }

    /** One given name or two, of one sex. */
    List<Given> given() {
        Given first = draw.weighted(given, Given::weight);
        return draw.in10000(SECOND_NAME) ? List.of(first, another(first)) : List.of(first);
    }

    Given another(Given than) {
        Given other = draw.weighted(given, Given::weight);
        while (other.equals(than) || !other.sex().equals(than.sex())) {
            other = draw.weighted(given, Given::weight);
        }
        return other;
    }

    String family(String sex) {
        if (draw.in10000(DOUBLE)) {
            return plain() + (draw.in10000(8000) ? "-" : " ") + plain();
        }
        if (draw.in10000(PATRONYMIC)) {
            return (sex.equals("F") ? "ferch " : "ap ")
                    + draw.weighted(
                                    given.stream()
                                            .filter(one -> one.sex().equals("M"))
                                            .toList(),
                                    Given::weight)
                            .name();
        }
        return plain();
    }

    String otherFamily(String than) {
        String other = plain();
        while (other.equals(than)) {
            other = plain();
        }
        return other;
    }

    private String plain() {
        return draw.in10000(FREQUENT)
                ? draw.weighted(family, Family::weight).name()
                : draw.oneOf(firsts) + draw.oneOf(seconds);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = CorpusNames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the classpath");
            }
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
