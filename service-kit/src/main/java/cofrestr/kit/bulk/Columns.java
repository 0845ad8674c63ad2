package cofrestr.kit.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns a file may have, by their names in English and Welsh, and those it must have. */
public final class Columns {
    private final Map<String, String> byHeading = new HashMap<>();
    private final Set<String> required;

    /** {@code welsh} gives the Welsh heading of each column; its keys are all the columns there are. */
    public Columns(Map<String, String> welsh, Set<String> required) {
        this.required = Set.copyOf(required);
        welsh.forEach((name, cymraeg) -> {
            byHeading.put(plain(name), name);
            byHeading.put(plain(cymraeg), name);
        });
    }

    /** The column that a heading means, whatever its case and spacing. */
    public Optional<String> named(String heading) {
        return Optional.ofNullable(byHeading.get(plain(heading)));
    }

    Set<String> required() {
        return required;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
