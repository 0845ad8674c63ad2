package cofrestr.local.nation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows that a slip would make those of somebody listed under another staff id: born on one day with names that begin alike, or of
 * one name with birth dates a slip apart, or truly the same person. The register may ask registry staff about these; which
 * of two it asks about depends on the order of the lists, and whether it does, on how near they are.
 */
final class Resembling {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private record Seen(String staffId, LocalDate birth, Set<String> beginnings) {}

    private final Map<LocalDate, List<Seen>> byBirth = new HashMap<>();
    private final Map<String, List<Seen>> byName = new HashMap<>();
    private final Map<Integer, Set<String>> idsOf = new HashMap<>();

    Resembling(Collection<AuthorityList> lists) {
        lists.forEach(list -> list.truths().forEach(truth -> add(truth.row())));
    }

    private void add(Row row) {
        Seen seen = new Seen(row.post().staffId(), row.written().birth(), beginnings(row));
        byBirth.computeIfAbsent(seen.birth(), _ -> new ArrayList<>()).add(seen);
        byName.computeIfAbsent(row.written().likeness().folded(), _ -> new ArrayList<>())
                .add(seen);
        idsOf.computeIfAbsent(row.post().person().number(), _ -> new HashSet<>())
                .add(seen.staffId());
    }

    boolean isTrueOf(Row row) {
        String own = row.post().staffId();
        LocalDate birth = row.written().birth();
        Set<String> beginnings = beginnings(row);
        return idsOf.getOrDefault(row.post().person().number(), Set.of()).size() > 1
                || byBirth.getOrDefault(birth, List.of()).stream()
                        .filter(seen -> !seen.staffId().equals(own))
                        .anyMatch(seen -> seen.beginnings().stream().anyMatch(beginnings::contains))
                || byName.getOrDefault(row.written().likeness().folded(), List.of()).stream()
                        .filter(seen -> !seen.staffId().equals(own))
                        .anyMatch(seen -> areASlipApart(seen.birth(), birth));
    }

    private static Set<String> beginnings(Row row) {
        Set<String> beginnings = new HashSet<>();
        Written written = row.written();
        String names = written.givenNames() + " " + written.familyName() + " "
                + row.post().person().former();
        NO_LETTERS
                .splitAsStream(Likeness.plain(names).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> beginnings.add(word.substring(0, Math.min(2, word.length()))));
        return beginnings;
    }

    /** One digit is another, two beside each other are swapped, day and month are, or the year is one off. */
    static boolean areASlipApart(LocalDate one, LocalDate other) {
        String a = DIGITS.format(one);
        String b = DIGITS.format(other);
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                different.add(i);
            }
        }
        boolean swapped = different.size() == 2
                && different.get(1) - different.get(0) == 1
                && a.charAt(different.get(0)) == b.charAt(different.get(1))
                && a.charAt(different.get(1)) == b.charAt(different.get(0));
        boolean turned = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        boolean yearOff = Math.abs(one.getYear() - other.getYear()) == 1
                && one.getMonth() == other.getMonth()
                && one.getDayOfMonth() == other.getDayOfMonth();
        return different.size() <= 1 || swapped || turned || yearOff;
    }
}
