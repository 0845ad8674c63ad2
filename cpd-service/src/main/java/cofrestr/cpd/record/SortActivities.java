package cofrestr.cpd.record;

import cofrestr.cpd.CpdProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Sorts activities that came together: which are refused, which say the same as another. Of those that say the same and differ the
 * last counts, as it would had each come alone; what is refused is compared with nothing.
 */
final class SortActivities {
    private final List<StatedActivity> stated;
    private final LocalDate today;
    private final Map<Integer, Recorded.Refused> refused = new HashMap<>();
    private final Map<String, Integer> takenBySameness = new HashMap<>();
    private final Map<Integer, String> sameness = new HashMap<>();
    private final Map<String, String> samenessByReference = new HashMap<>();

    SortActivities(List<StatedActivity> stated, LocalDate today) {
        this.stated = stated;
        this.today = today;
    }

    /** The next, in their order. */
    void add(JudgedActivity one) {
        StatedActivity said = stated.get(one.place());
        Optional<Recorded.Refused> why = one.refused(said, today);
        String same = one.person() + " " + said.endsOn() + " " + said.courseKey();
        String reference = said.reference();
        if (why.isEmpty()
                && reference != null
                && !samenessByReference.getOrDefault(reference, same).equals(same)) {
            why = Optional.of(new Recorded.Refused(CpdProblem.REFERENCE_TAKEN, "reference"));
        }
        if (why.isPresent()) {
            refused.put(one.place(), why.get());
            return;
        }
        if (reference != null) {
            samenessByReference.put(reference, same);
        }
        sameness.put(one.place(), same);
        Integer before = takenBySameness.get(same);
        if (before == null || !stated.get(before).equals(said)) {
            takenBySameness.put(same, one.place());
        }
    }

    /** The places of those that are to be stored. */
    Integer[] takenPlaces() {
        return takenBySameness.values().toArray(Integer[]::new);
    }

    /** What came of each, from what came of those that were stored. */
    List<Recorded> answers(Map<Integer, Recorded.Done> done) {
        List<Recorded> answers = new ArrayList<>();
        for (int place = 0; place < stated.size(); place++) {
            Recorded.Refused why = refused.get(place);
            answers.add(why == null ? answer(place, done) : why);
        }
        return answers;
    }

    private Recorded answer(int place, Map<Integer, Recorded.Done> done) {
        int taken = Objects.requireNonNull(takenBySameness.get(sameness.get(place)), "one of the same is taken");
        Recorded.Done same = Objects.requireNonNull(done.get(taken), "everything that is taken has a report");
        return taken == place ? same : new Recorded.Done(Recorded.Outcome.REPEATED, same.record(), same.report());
    }
}
