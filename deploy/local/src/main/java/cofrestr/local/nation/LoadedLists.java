package cofrestr.local.nation;

import cofrestr.local.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists that have been committed so far, told one by one. */
final class LoadedLists {

    private final Progress out;
    private final int authorities;
    private final int rows;
    private final List<Truth> standing = new ArrayList<>();
    private final Map<String, Set<String>> listed = new TreeMap<>();
    private final Map<Kind, Integer> counts = new TreeMap<>();
    private int loaded;
    private int sent;
    private double began;

    LoadedLists(Progress out, List<AuthorityList> lists) {
        this.out = out;
        this.authorities = lists.size();
        this.rows = lists.stream().mapToInt(list -> list.rows().size()).sum();
    }

    void began() {
        began = seconds();
    }

    void add(AuthorityList list, Outcome outcome) {
        loaded++;
        sent += list.rows().size();
        list.truths().stream().filter(outcome::stands).forEach(standing::add);
        listed.put(
                list.authority().code(),
                list.rows().stream().map(row -> row.post().school().code()).collect(Collectors.toSet()));
        for (Kind kind : Kind.values()) {
            counts.merge(kind, outcome.count(kind), Integer::sum);
        }
        out.step("%2d/%d %-18s %,6d rows: %s; %.1f s; %,d of %,d rows so far"
                .formatted(
                        loaded,
                        authorities,
                        list.authority().name(),
                        list.rows().size(),
                        told(outcome::count),
                        seconds() - began,
                        sent,
                        rows));
    }

    private static String told(ToIntFunction<Kind> count) {
        return Stream.of(Kind.values())
                .filter(kind -> count.applyAsInt(kind) > 0)
                .map(kind -> "%s %,d".formatted(kind.counted(), count.applyAsInt(kind)))
                .collect(Collectors.joining(", "));
    }

    void tell() {
        int explained = count(Kind.HELD) + count(Kind.REFERRED);
        out.step("All lists are committed: %s; the truth explains each of the %,d rows held or referred"
                .formatted(told(this::count), explained));
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** What must stand in the register now, with the posts at organisations that no list of the nation speaks of. */
    Totals standing(Unlisted unlisted) {
        Totals totals = Totals.of(standing, truth -> truth.row().post().staffId());
        listed.forEach((authority, organisations) ->
                totals.byAuthority().merge(authority, unlisted.posts(authority, organisations), Integer::sum));
        return totals;
    }

    private double seconds() {
        return out.elapsed().toMillis() / 1000.0;
    }
}
