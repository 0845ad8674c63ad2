package cofrestr.local.nation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of one list held against each other, before the register is asked anything: its {@code hold-rows.sql}. */
final class AmongThemselves {

    private final Map<String, Set<Likeness>> ofStaffId = new HashMap<>();
    private final Map<Likeness, Set<String>> ofLikeness = new HashMap<>();
    private final Set<String> known;

    /** @param known staff ids of which the register knows whose they are */
    AmongThemselves(List<Row> rows, Set<String> known) {
        this.known = known;
        for (Row row : rows) {
            Likeness likeness = row.written().likeness();
            ofStaffId
                    .computeIfAbsent(row.post().staffId(), _ -> new HashSet<>())
                    .add(likeness);
            ofLikeness
                    .computeIfAbsent(likeness, _ -> new HashSet<>())
                    .add(row.post().staffId());
        }
    }

    /** Why this row is held, or blank. */
    String reasonToHold(Row row) {
        String staffId = row.post().staffId();
        if (ofStaffId.getOrDefault(staffId, Set.of()).size() > 1) {
            return "ROWS_OF_ONE_PERSON_DISAGREE";
        }
        boolean twoIds =
                ofLikeness.getOrDefault(row.written().likeness(), Set.of()).size() > 1;
        return twoIds && !known.contains(staffId) ? "ANOTHER_ROW_MAY_BE_THE_SAME_PERSON" : "";
    }
}
