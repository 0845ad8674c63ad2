package cofrestr.local.nation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whom the register knows under one staff id: the names and the birth date stated, and the posts that stand. */
final class KnownPerson {

    private final Set<String> names = new HashSet<>();
    private LocalDate birth = LocalDate.EPOCH;
    private final Map<String, Row> posts = new TreeMap<>();

    boolean isSomebodyElse(Likeness stated) {
        return !names.contains(stated.folded()) && !birth.equals(stated.birth());
    }

    /** What it means that the employer says this now. */
    Kind said(Row row) {
        Row before = posts.get(row.post().postId());
        if (before == null) {
            return Kind.STARTER;
        }
        if (!before.post().school().equals(row.post().school())) {
            return Kind.MOVER;
        }
        return before.saysTheSameAs(row) ? Kind.UNCHANGED : Kind.CHANGED;
    }

    boolean holds(String postId) {
        return posts.containsKey(postId);
    }

    Stream<Row> posts() {
        return posts.values().stream();
    }

    void take(Row row) {
        Likeness likeness = row.written().likeness();
        names.add(likeness.folded());
        birth = likeness.birth();
        posts.put(row.post().postId(), row);
    }

    void end(String postId) {
        posts.remove(postId);
    }
}
