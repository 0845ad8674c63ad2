package cofrestr.cpd.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.cpd.instrument.Instrument.Answer;
import cofrestr.cpd.instrument.Instrument.Area;
import cofrestr.cpd.instrument.Instrument.Band;
import cofrestr.cpd.instrument.Instrument.Item;
import cofrestr.cpd.instrument.Instrument.Recommendation;
import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How answers are read: by the data of the instrument alone. */
class ScoreAnswersTest {
    private static final Words WORDS = new Words("Dychmygol", "Invented");
    private static final Recommendation GUIDE =
            new Recommendation(Recommendation.Kind.RESOURCE, "GUIDE", WORDS, "invented");

    /** Two statements in the first area, whose last answer counts five; one in the second. */
    private static final Instrument INSTRUMENT = new Instrument(
            "INVENTED",
            Subject.PERSON,
            WORDS,
            "invented",
            List.of(),
            "invented",
            "invented",
            List.of(new Instrument.Taking(Mode.ONLINE, "", "invented")),
            1,
            LocalDate.parse("2026-01-01"),
            null,
            List.of(area("FIRST", 2), area("SECOND", 1)));

    private static Area area(String code, int items) {
        List<Answer> answers = List.of(new Answer(1, 0, WORDS), new Answer(2, 2, WORDS), new Answer(3, 5, WORDS));
        return new Area(
                code,
                WORDS,
                "invented",
                "invented",
                IntStream.rangeClosed(1, items)
                        .mapToObj(place -> new Item(place, WORDS, answers, "invented"))
                        .toList(),
                List.of(
                        new Band("NEED", 0, 4, true, WORDS, "invented", List.of(GUIDE)),
                        new Band("WELL", 5, 10, false, WORDS, "invented", List.of())));
    }

    @Test
    void eachAreaHasItsOwnSumBandAndNeed() {
        List<AreaResult> results = ScoreAnswers.score(
                INSTRUMENT, List.of(new Given("FIRST", 1, 2), new Given("FIRST", 2, 2), new Given("SECOND", 1, 3)));
        assertThat(results).extracting(AreaResult::points).containsExactly(4, 5);
        assertThat(results).extracting(AreaResult::most).containsExactly(10, 5);
        assertThat(results).extracting(AreaResult::need).containsExactly(true, false);
        assertThat(results.getFirst().recommendations()).containsExactly(GUIDE);
    }

    @Test
    void takenAgainItShowsTheChangeOfEachAreaThatIsStillTheSame() {
        List<AreaResult> before = ScoreAnswers.score(
                INSTRUMENT, List.of(new Given("FIRST", 1, 1), new Given("FIRST", 2, 2), new Given("SECOND", 1, 3)));
        List<AreaResult> now = ScoreAnswers.score(
                INSTRUMENT, List.of(new Given("FIRST", 1, 3), new Given("FIRST", 2, 2), new Given("SECOND", 1, 1)));
        assertThat(now.stream().map(one -> one.since(before)))
                .extracting(AreaResult::change)
                .containsExactly(5, -5);
        assertThat(now.getFirst().since(List.of()).change()).isNull();
    }

    @Test
    void everyStatementHasOneAnswerOfItsScale() {
        assertThat(faults(new Given("FIRST", 1, 1), new Given("FIRST", 2, 1), new Given("SECOND", 1, 3)))
                .isEmpty();
        assertThat(faults(new Given("FIRST", 1, 1), new Given("FIRST", 2, 1))).containsExactly("/answers");
        assertThat(faults(
                        new Given("FIRST", 1, 1),
                        new Given("FIRST", 1, 2),
                        new Given("FIRST", 2, 4),
                        new Given("THIRD", 1, 1)))
                .containsExactly("/answers/1", "/answers/2", "/answers/3", "/answers");
    }

    private static List<String> faults(Given... answers) {
        return ScoreAnswers.faults(INSTRUMENT, List.of(answers)).stream()
                .map(Problem.Pointed::pointer)
                .toList();
    }
}
