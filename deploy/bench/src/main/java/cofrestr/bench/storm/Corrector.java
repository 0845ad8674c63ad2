package cofrestr.bench.storm;

import cofrestr.bench.storm.Site.Request;
import cofrestr.local.Json;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A registrar's desk that corrects entries: reads, corrects what it has read, and reads again where somebody was faster. */
final class Corrector implements Writer {
    private static final String REGISTRAR = "registrar-desk";
    private static final int TRIES = 600;

    private final Site site;
    private final List<Person> people;

    Corrector(Site site, List<Person> people) {
        this.site = site;
        this.people = people;
    }

    @Override
    public String kind() {
        return "corrections";
    }

    @Override
    public String turn(RandomGenerator random) {
        String path =
                "/v1/practitioners/" + people.get(random.nextInt(people.size())).number();
        Answer read = Repeatedly.untilKnown(TRIES, () -> site.ask(REGISTRAR, Request.get(path)));
        if (!read.isGood()) {
            return read.shortly();
        }
        String patch = Json.oneLine(Map.of("phone", "029 20" + random.nextInt(100_000, 999_999)));
        return site.ask(
                        REGISTRAR,
                        new Request("PATCH", path, Map.of("Content-Type", "application/merge-patch+json"), patch)
                                .with("If-Match", read.header("ETag")))
                .shortly();
    }
}
