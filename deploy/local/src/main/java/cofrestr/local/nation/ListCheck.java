package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what the register made of a list against the truth about it. */
record ListCheck(Alike alike, Resembling resembling) {

    /** What the truth does not explain; nothing where all is as it should be, the first time or once more. */
    List<String> complaints(AuthorityList list, Outcome got) {
        List<String> complaints = new ArrayList<>();
        if (got.count("unreadable") > 0) {
            complaints.add(got.count("unreadable") + " rows could not be read");
        }
        differences("held", got.held(), list.held(), complaints);
        Set<String> mayBeReferred =
                list.rows().stream().filter(this::mayBeReferred).map(Row::key).collect(Collectors.toSet());
        differences("referred", got.referred(), among(got.referred(), mayBeReferred), complaints);
        if (!isFirst(list, got) && !isAgain(list, got)) {
            complaints.add("the plan counts " + got.counts() + " where the truth has " + expected(list));
        }
        return complaints;
    }

    private static Set<String> among(Set<String> some, Set<String> allowed) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(allowed);
        return both;
    }

    private static void differences(String what, Set<String> got, Set<String> truth, List<String> complaints) {
        Set<String> unexplained = new HashSet<>(got);
        unexplained.removeAll(truth);
        Set<String> missing = new HashSet<>(truth);
        missing.removeAll(got);
        if (!unexplained.isEmpty() || !missing.isEmpty()) {
            complaints.add(what + " without the truth saying so: " + unexplained + "; not " + what
                    + " although it says so: " + missing);
        }
    }

    private boolean mayBeReferred(Row row) {
        return alike.isTrueOf(row) || resembling.isTrueOf(row);
    }

    /** Who is referred now is not what the truth counts it for; who was referred in an earlier round has no post that could end. */
    private boolean isFirst(AuthorityList list, Outcome got) {
        int takenAfterAll = taken(list, got, Kind.REFERRED);
        int leavers = list.count(Kind.LEAVER);
        int neverTaken = Math.toIntExact(list.truths().stream()
                .filter(truth -> truth.kind() == Kind.LEAVER && resembling.isTrueOf(truth.row()))
                .count());
        return got.count(Kind.STARTER) == taken(list, got, Kind.STARTER) + takenAfterAll
                && got.count(Kind.MOVER) == taken(list, got, Kind.MOVER)
                && got.count(Kind.CHANGED) == taken(list, got, Kind.CHANGED)
                && got.count(Kind.UNCHANGED) == taken(list, got, Kind.UNCHANGED)
                && got.count(Kind.LEAVER) <= leavers
                && got.count(Kind.LEAVER) >= leavers - neverTaken;
    }

    private static int taken(AuthorityList list, Outcome got, Kind kind) {
        return Math.toIntExact(list.truths().stream()
                .filter(truth -> truth.kind() == kind
                        && !got.referred().contains(truth.row().key()))
                .count());
    }

    /** Sent once more, a list says nothing new. */
    private static boolean isAgain(AuthorityList list, Outcome got) {
        int taken = list.rows().size() - got.held().size() - got.referred().size();
        return got.count(Kind.UNCHANGED) == taken && got.count(Kind.LEAVER) == 0;
    }

    private static String expected(AuthorityList list) {
        return List.of(Kind.values()).stream()
                .map(kind -> kind.counted() + " " + list.count(kind))
                .collect(Collectors.joining(", "));
    }
}
