package cofrestr.registry.profile;

import cofrestr.kit.bulk.Columns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the columns of a list are headed, and what each means for the register.
 *
 * @param headings the headings a file may have and those it must have
 * @param columns where each column of the register comes from; empty for the register's own profile, where each comes from itself
 * @param ignored headings that are known and not taken
 * @param version 0 for the register's own
 */
public record ListProfile(
        String name, Columns headings, List<ColumnSource> columns, Set<String> ignored, long version) {
    /** The register's own profile has this name and no row anywhere. */
    public static final String OWN = "own";

    public static ListProfile own() {
        return new ListProfile(OWN, OwnColumns.COLUMNS, List.of(), Set.of(), 0);
    }

    static ListProfile mapped(String name, List<ColumnSource> columns, Set<String> ignored, long version) {
        Map<String, String> known = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (ColumnSource column : columns) {
            column.from().stream()
                    .flatMap(heading -> ColumnSource.alternatives(heading).stream())
                    .forEach(heading -> known.put(heading, heading));
            if (OwnColumns.ALWAYS.contains(column.field())) {
                required.add(column.from().getFirst());
            }
        }
        ignored.forEach(heading -> known.put(heading, heading));
        return new ListProfile(name, new Columns(known, required), columns, ignored, version);
    }

    /** The same for a file of rows that came back with words on what was wrong with them. */
    public ListProfile withError() {
        return new ListProfile(name, headings.and(OwnColumns.WITH_ERROR), columns, ignored, version);
    }

    public boolean isOwn() {
        return columns.isEmpty();
    }

    /** A row of the file in the register's own columns. */
    public Map<String, String> read(Map<String, String> cells) {
        if (isOwn()) {
            return cells;
        }
        Map<String, String> values = new HashMap<>();
        columns.forEach(column -> column.read(cells).ifPresent(value -> values.put(column.field(), value)));
        return values;
    }

    /** The headings of the file under which these columns of the register stand, and all that are not taken. */
    public Set<String> headingsOf(Set<String> fields) {
        if (isOwn()) {
            return fields;
        }
        Set<String> headings = columns.stream()
                .filter(column -> fields.contains(column.field()))
                .flatMap(column -> column.from().stream())
                .flatMap(heading -> ColumnSource.alternatives(heading).stream())
                .collect(Collectors.toSet());
        headings.addAll(ignored);
        return headings;
    }
}
