package cofrestr.bench.storm;

import cofrestr.bench.storm.Site.Request;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A registrar's desk that registers those of one school who have come into posts that must be held by registered people. */
final class BulkRegistrar implements Writer {
    private static final int TRIES = 600;

    private final Site site;
    private final List<String> schools;

    BulkRegistrar(Site site, List<String> schools) {
        this.site = site;
        this.schools = schools;
    }

    @Override
    public String kind() {
        return "bulk registrations";
    }

    @Override
    public String turn(RandomGenerator random) {
        Request request = Request.post(
                        "/v1/bulk-registrations",
                        Map.of(
                                "category",
                                "SCHOOL_LEARNING_SUPPORT_WORKER",
                                "organisation",
                                schools.get(random.nextInt(schools.size())),
                                "effectiveOn",
                                LocalDate.now(ZoneId.of("Europe/London")).toString(),
                                "legalBasis",
                                "SI 2015/140 reg 8"))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Answer answer = Repeatedly.untilKnown(TRIES, () -> site.ask("registrar-desk", request));
        return answer.isGood()
                ? "200 that registered " + (answer.body().path("registered").asInt() > 0 ? "somebody" : "nobody")
                : answer.shortly();
    }
}
