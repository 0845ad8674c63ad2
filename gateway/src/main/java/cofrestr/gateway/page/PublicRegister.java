package cofrestr.gateway.page;

import cofrestr.gateway.Service;
import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.route.Questions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Asks the registry what everybody may ask it: whether somebody is registered. The question stands in no address and no log. */
@Singleton
class PublicRegister {
    private static final String PATH = "/v1/public-register";
    private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]{7}\\s?[0-9Xx]\\s*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int BAD_QUESTION = 400;

    private final Questions questions;

    PublicRegister(Questions questions) {
        this.questions = questions;
    }

    /** Somebody registered, in the reader's language. */
    record Person(
            String name, List<String> categories, @Nullable String school) {}

    /**
     * What came of a question.
     *
     * @param said what is wrong with the question, in the reader's language
     * @param unavailable the registry could not be asked just now
     */
    record Answer(
            List<Person> people, boolean more, @Nullable String said, boolean unavailable) {
        static Answer none() {
            return new Answer(List.of(), false, null, true);
        }
    }

    /** Asks by number where the question looks like one, else by name. */
    Future<Answer> ask(String question, Language language, RoutingContext context) {
        Map<String, String> asked = NUMBER.matcher(question).matches()
                ? Map.of("registerNumber", question.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                : Map.of("name", question.strip());
        Buffer body = Buffer.buffer(JSON.<JsonNode>valueToTree(asked).toString());
        return questions
                .post(Service.REGISTRY, PATH, body, language, context)
                .map(reply -> read(reply.status(), reply.body(), language))
                .otherwise(Answer.none());
    }

    private static Answer read(int status, Buffer body, Language language) {
        try {
            JsonNode said = JSON.readTree(body.getBytes());
            return switch (status) {
                case OK ->
                    new Answer(
                            StreamSupport.stream(said.path("items").spliterator(), false)
                                    .map(person -> person(person, language))
                                    .toList(),
                            said.path("more").asBoolean(),
                            null,
                            false);
                case BAD_QUESTION ->
                    new Answer(List.of(), false, said.path("detail").asText(), false);
                default -> Answer.none();
            };
        } catch (IOException unreadable) {
            return Answer.none();
        }
    }

    private static Person person(JsonNode person, Language language) {
        return new Person(
                person.path("name").asText(),
                StreamSupport.stream(person.path("categories").spliterator(), false)
                        .map(words -> words.path(language.tag()).asText())
                        .toList(),
                person.path("school").path(language.tag()).asText(null));
    }
}
