package cofrestr.bench.storm;

import cofrestr.bench.storm.Site.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A caseworker's desk that records orders, each under a key of its own, and asks again until it is told what became of it. */
final class OrderRecorder implements Writer {
    private static final int TRIES = 600;

    private final Site site;
    private final List<Person> people;
    private final AtomicInteger recorded;

    OrderRecorder(Site site, List<Person> people, AtomicInteger recorded) {
        this.site = site;
        this.people = people;
        this.recorded = recorded;
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public String turn(RandomGenerator random) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        String number = people.get(random.nextInt(people.size())).number();
        Map<String, Object> order = Map.of(
                "kind",
                "REPRIMAND",
                "grounds",
                List.of("UNACCEPTABLE_PROFESSIONAL_CONDUCT"),
                "madeOn",
                from.toString(),
                "effectiveOn",
                from.toString());
        Request request = Request.post("/v1/practitioners/" + number + "/orders", order)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Answer answer = Repeatedly.untilKnown(TRIES, () -> site.ask("caseworker-desk", request));
        if (answer.status() == 201) {
            String id = answer.body().path("id").asText();
            answer = Repeatedly.untilKnown(
                    TRIES,
                    () -> site.ask("second-caseworker", Request.post("/v1/orders/" + id + "/confirmation", Map.of())));
        }
        if (answer.status() == 200 || answer.status() == 409) {
            recorded.incrementAndGet();
        }
        return answer.shortly() + (answer.header("Idempotency-Replayed").isEmpty() ? "" : " replayed");
    }
}
