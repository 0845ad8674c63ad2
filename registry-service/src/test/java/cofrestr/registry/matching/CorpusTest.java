package cofrestr.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.registry.matching.corpus.Corpus;
import cofrestr.registry.matching.corpus.Pair;
import cofrestr.testing.TestClock;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules in force against 55,000 descriptions of which it is known whom they mean. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CorpusTest {
    /** More false certain pairs than this are never recorded. */
    private static final int MOST_FALSE = 2;

    @Inject
    RulesInForce inForce;

    @Test
    void theFiguresArePublished() throws IOException {
        Figures recorded = Figures.recorded();
        assertThat(recorded.falseCertain()).isLessThanOrEqualTo(MOST_FALSE);
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(
                        recorded.told(recorded.found()),
                        recorded.told(recorded.certain()),
                        "| " + recorded.falseCertain() + " of 55,000 |");
    }

    @Test
    void nobodyIsTakenForSomebodyElseAndFewAreMissed() {
        Figures recorded = Figures.recorded();
        Corpus corpus = Corpus.of(recorded.seed(), recorded.same());
        assertThat(corpus.hash()).as("the corpus is the recorded one").isEqualTo(recorded.hash());
        MatchRules rules = inForce.on(LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC));
        InMemoryRegister register = new InMemoryRegister(corpus.people(), rules);
        Map<String, Integer> missed = new TreeMap<>();
        int certain = 0;
        int found = 0;
        int falseCertain = 0;
        List<Match> matches = corpus.pairs().parallelStream()
                .map(pair -> register.match(pair.query()))
                .toList();
        for (int i = 0; i < matches.size(); i++) {
            Pair pair = corpus.pairs().get(i);
            Match match = matches.get(i);
            String truth = pair.truth() == null ? "" : InMemoryRegister.registerNumber(pair.truth());
            Band band = Band.NONE;
            for (Match.Candidate candidate : match.candidates()) {
                if (candidate.registerNumber().equals(truth)) {
                    band = candidate.band();
                } else if (candidate.band() == Band.CERTAIN) {
                    falseCertain++;
                }
            }
            certain += band == Band.CERTAIN ? 1 : 0;
            found += band.compareTo(Band.PROBABLE) <= 0 ? 1 : 0;
            if (pair.truth() != null && band.compareTo(Band.PROBABLE) > 0) {
                missed.merge(band + " " + pair.done(), 1, Integer::sum);
            }
        }
        Figures now = new Figures(recorded.seed(), recorded.same(), corpus.hash(), falseCertain, found, certain);
        assertThat(falseCertain).as("taken for somebody else; %s", now).isLessThanOrEqualTo(recorded.falseCertain());
        assertThat(found)
                .as("certain or probable; %s; missed %s", now, missed)
                .isGreaterThanOrEqualTo(recorded.found());
        assertThat(certain).as("certain; %s", now).isGreaterThanOrEqualTo(recorded.certain());
    }
}
