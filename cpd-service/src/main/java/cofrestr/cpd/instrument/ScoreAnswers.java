package cofrestr.cpd.instrument;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.instrument.Instrument.Answer;
import cofrestr.cpd.instrument.Instrument.Area;
import cofrestr.cpd.instrument.Instrument.Band;
import cofrestr.cpd.instrument.Instrument.Item;
import cofrestr.kit.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads answers by the instrument's own data: points for each answer, their sum in each area, the band of the sum. */
public final class ScoreAnswers {
    private ScoreAnswers() {}

    /** An answer to one statement, both by their places. */
    public record Given(String area, int item, int answer) {}

    /** Where the answers do not fit: one that the instrument does not have, one that is given twice, statements without any. */
    static List<Problem.Pointed> faults(Instrument instrument, List<Given> answers) {
        List<Problem.Pointed> faults = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Given given = answers.get(i);
            boolean fits = points(instrument, given).isPresent();
            if (!fits || !answered.add(given.area() + " " + given.item())) {
                faults.add(fault("/answers/" + i));
            }
        }
        boolean whole = instrument.areas().stream()
                .allMatch(area ->
                        area.items().stream().allMatch(item -> answered.contains(area.code() + " " + item.place())));
        if (!whole) {
            faults.add(fault("/answers"));
        }
        return faults;
    }

    /** What the answers come to, area by area; they have no {@link #faults}. */
    static List<AreaResult> score(Instrument instrument, List<Given> answers) {
        return instrument.areas().stream()
                .map(area -> result(instrument, area, answers))
                .toList();
    }

    private static AreaResult result(Instrument instrument, Area area, List<Given> answers) {
        int points = answers.stream()
                .filter(given -> given.area().equals(area.code()))
                .mapToInt(given -> points(instrument, given).orElse(0))
                .sum();
        Band band = area.bands().stream()
                .filter(one -> one.fromPoints() <= points && points <= one.toPoints())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no band of " + area.code() + " has " + points));
        return new AreaResult(
                area.code(),
                area.title(),
                points,
                area.most(),
                band.code(),
                band.label(),
                band.need(),
                band.recommendations(),
                null);
    }

    private static Optional<Integer> points(Instrument instrument, Given given) {
        return instrument.areas().stream()
                .filter(area -> area.code().equals(given.area()))
                .flatMap(area -> area.items().stream())
                .filter((Item item) -> item.place() == given.item())
                .flatMap(item -> item.answers().stream())
                .filter((Answer answer) -> answer.place() == given.answer())
                .map(Answer::points)
                .findFirst();
    }

    private static Problem.Pointed fault(String pointer) {
        return new Problem.Pointed(pointer, CpdProblem.INSTRUMENT_ANSWERS_UNFIT, List.of());
    }
}
