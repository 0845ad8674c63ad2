package cofrestr.kit.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns a file may have, by their names in English and Welsh, and those it must have. */
public final class Columns {
    private final Map<String, String> byHeading = new HashMap<>();
    private final Set<String> required;

    /**
     * {@code welsh} gives the Welsh heading of each column; its keys are all the columns there are. A required name may be
     * several with {@code |} between them, of which one must be there.
     */
    public Columns(Map<String, String> welsh, Set<String> required) {
        this.required = Set.copyOf(required);
        welsh.forEach((name, cymraeg) -> {
            byHeading.put(plain(name), name);
            byHeading.put(plain(cymraeg), name);
        });
    }

    private Columns(Columns these, Map<String, String> more) {
        this(more, these.required);
        byHeading.putAll(these.byHeading);
    }

    /** The same and more, none of which must be there. */
    public Columns and(Map<String, String> welsh) {
        return new Columns(this, welsh);
    }

    /** The column that a heading means, whatever its case and spacing. */
    public Optional<String> named(String heading) {
        return Optional.ofNullable(byHeading.get(plain(heading)));
    }

    /** What must be there and is not, in order. */
    List<String> missing(Set<String> there) {
        return required.stream()
                .filter(column -> Arrays.stream(column.split("\\|")).noneMatch(there::contains))
                .sorted()
                .toList();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
