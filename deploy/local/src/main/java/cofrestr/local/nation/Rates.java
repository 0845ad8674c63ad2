package cofrestr.local.nation;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** How often what is done, in a thousand. */
final class Rates {

    private static final int THOUSAND = 1000;

    private final Map<String, Integer> perThousand = Csv.kept("rates.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.getOrDefault("what", ""),
                    row -> Integer.parseInt(row.getOrDefault("perThousand", "0"))));

    boolean happens(Done what, Random random) {
        return random.nextInt(THOUSAND) < of(what);
    }

    private int of(Done what) {
        Integer rate = perThousand.get(what.name());
        if (rate == null) {
            throw new IllegalStateException("no rate for " + what);
        }
        return rate;
    }

    /** The first of these that happens, each at its own rate, or NOTHING. */
    Done oneOf(Random random, Done... possible) {
        int drawn = random.nextInt(THOUSAND);
        for (Done what : possible) {
            drawn -= of(what);
            if (drawn < 0) {
                return what;
            }
        }
        return Done.NOTHING;
    }
}
