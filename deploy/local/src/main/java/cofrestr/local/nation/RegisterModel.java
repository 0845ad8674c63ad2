package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the register is expected to do with each list, by the rules it publishes (rows against each other, then each row
 * against who is known), for rows without a register number or a National Insurance number.
 */
final class RegisterModel {

    private static final Set<Kind> TAKEN = EnumSet.of(Kind.STARTER, Kind.MOVER, Kind.CHANGED, Kind.UNCHANGED);

    private final Map<String, KnownPerson> people = new HashMap<>();
    private final Map<Likeness, Set<Authority>> bearers = new HashMap<>();

    /** The truth about a list: of every row in its order, then of every post that is on it no longer. */
    List<Truth> take(Authority authority, List<Row> list, Map<String, Row> gone) {
        AmongThemselves rows = new AmongThemselves(list, people.keySet());
        List<Truth> truths = new ArrayList<>();
        for (Row row : list) {
            String held = rows.reasonToHold(row);
            truths.add(held.isEmpty() ? decide(authority, row) : held(row, held));
        }
        truths.addAll(leavers(authority, truths, gone));
        truths.forEach(truth -> apply(authority, truth));
        return truths;
    }

    private Truth decide(Authority authority, Row row) {
        KnownPerson known = people.get(row.post().staffId());
        if (known == null) {
            Set<Authority> alike = bearers.getOrDefault(row.written().likeness(), Set.of());
            if (alike.isEmpty()) {
                return new Truth(row, Kind.STARTER, "", true);
            }
            return alike.contains(authority)
                    ? held(row, "ANOTHER_STAFF_ID_MAY_BE_THE_SAME_PERSON")
                    : new Truth(row, Kind.REFERRED, "", false);
        }
        return known.isSomebodyElse(row.written().likeness())
                ? held(row, "STAFF_ID_NAMES_SOMEONE_ELSE")
                : new Truth(row, known.said(row), "", true);
    }

    /** A row that is held changes nothing: a post that stood before stands still. */
    private Truth held(Row row, String why) {
        KnownPerson known = people.get(row.post().staffId());
        return new Truth(
                row, Kind.HELD, why, known != null && known.holds(row.post().postId()));
    }

    private List<Truth> leavers(Authority authority, List<Truth> listed, Map<String, Row> gone) {
        Set<String> keys = listed.stream().map(truth -> truth.row().key()).collect(Collectors.toSet());
        Set<String> held = listed.stream()
                .filter(truth -> truth.kind() == Kind.HELD)
                .map(truth -> truth.row().post().staffId())
                .collect(Collectors.toSet());
        Set<School> named =
                listed.stream().map(truth -> truth.row().post().school()).collect(Collectors.toSet());
        return people.values().stream()
                .flatMap(KnownPerson::posts)
                .filter(row -> row.post().authority().equals(authority))
                .filter(row -> named.contains(row.post().school()))
                .filter(row ->
                        !keys.contains(row.key()) && !held.contains(row.post().staffId()))
                .map(row -> new Truth(gone.getOrDefault(row.key(), row), Kind.LEAVER, "", false))
                .sorted(Comparator.comparing(truth -> truth.row().key()))
                .toList();
    }

    private void apply(Authority authority, Truth truth) {
        Row row = truth.row();
        if (TAKEN.contains(truth.kind())) {
            people.computeIfAbsent(row.post().staffId(), _ -> new KnownPerson()).take(row);
            bearers.computeIfAbsent(row.written().likeness(), _ -> new HashSet<>())
                    .add(authority);
        } else if (truth.kind() == Kind.LEAVER) {
            people.getOrDefault(row.post().staffId(), new KnownPerson())
                    .end(row.post().postId());
        }
    }
}
