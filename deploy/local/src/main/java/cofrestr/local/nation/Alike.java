package cofrestr.local.nation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rows that look like a row of another authority. Of those the register refers the ones that come later, so that it
 * depends on the order of the lists which they are; the truth is for the order in which the nation is sent.
 */
final class Alike {

    private final Map<Likeness, Set<Authority>> bearers = new HashMap<>();

    Alike(Collection<AuthorityList> lists) {
        for (AuthorityList list : lists) {
            list.truths()
                    .forEach(truth -> bearers.computeIfAbsent(
                                    truth.row().written().likeness(), _ -> new HashSet<>())
                            .add(list.authority()));
        }
    }

    boolean isTrueOf(Row row) {
        return bearers.getOrDefault(row.written().likeness(), Set.of()).size() > 1;
    }
}
