package cofrestr.cpd.access;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.access.TrainingAccess.Person;
import cofrestr.kit.ask.AskService;
import cofrestr.kit.ask.Unanswered;
import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the registry how many people of a list are of which sex, racial group or disability; of whom it is is not learned here. */
@ApplicationScoped
class AskRegistry {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As many as the registry takes in one question. */
    private static final int AT_ONCE = 10_000;

    private final Optional<URI> service;
    private final AskService ask;

    AskRegistry(@ConfigProperty(name = "cofrestr.registry.url") Optional<URI> service, AskService ask) {
        this.service = service;
        this.ask = ask;
    }

    /** The people by what the registry holds of them, sorted; REGISTRY_UNANSWERED where it does not answer. */
    List<TrainingAccess.Counted> count(String characteristic, LocalDate day, List<Person> people) {
        Map<String, TrainingAccess.Counted> groups = new TreeMap<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<Person> part = people.subList(from, Math.min(from + AT_ONCE, people.size()));
            for (JsonNode count : counts(characteristic, day, part)) {
                groups.merge(count.path("value").asText(), counted(count), TrainingAccess.Counted::and);
            }
        }
        return List.copyOf(groups.values());
    }

    private JsonNode counts(String characteristic, LocalDate day, List<Person> people) {
        try {
            return ask.post(
                            service,
                            "/v1/workforce/characteristics",
                            Map.of(
                                    "by", characteristic,
                                    "day", day.toString(),
                                    "lists",
                                            Map.of(
                                                    "PEOPLE", numbers(people, _ -> true),
                                                    "TRAINED", numbers(people, Person::trained),
                                                    "OFFERED", numbers(people, Person::offered))),
                            PATIENCE)
                    .path("counts");
        } catch (Unanswered unanswered) {
            throw Problem.of(CpdProblem.REGISTRY_UNANSWERED);
        }
    }

    private static List<String> numbers(List<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).map(Person::number).toList();
    }

    private static TrainingAccess.Counted counted(JsonNode count) {
        long people = count.path("people").asLong();
        String list = count.path("list").asText();
        return new TrainingAccess.Counted(
                count.path("value").asText(),
                list.equals("PEOPLE") ? people : 0,
                list.equals("TRAINED") ? people : 0,
                list.equals("OFFERED") ? people : 0);
    }
}
