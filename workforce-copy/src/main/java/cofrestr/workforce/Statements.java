package cofrestr.workforce;

import cofrestr.kit.follow.Event;
import cofrestr.kit.follow.FollowProblem;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads what the registry states. A field that we do not know is the registry's business; one that cannot be is refused. */
final class Statements {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Statements() {}

    static StatedPerson person(Event event) {
        JsonNode data = event.data().isObject() ? event.data() : JSON.createObjectNode();
        StatedPerson person = read(data, StatedPerson.class);
        String number = person.registerNumber();
        String survivor = person.survivor();
        if (!isRegisterNumber(event.subject())
                || (number != null && !number.equals(event.subject()))
                || (survivor != null && !isRegisterNumber(survivor))) {
            throw Problem.of(FollowProblem.EVENT_UNREADABLE);
        }
        return person;
    }

    private static boolean isRegisterNumber(String written) {
        return RegisterNumber.parse(written)
                .filter(number -> number.value().equals(written))
                .isPresent();
    }

    static StatedOrganisation organisation(Event event) {
        StatedOrganisation organisation = read(event.data(), StatedOrganisation.class);
        boolean other = !event.subject().equals(organisation.code());
        if (other || OrganisationCode.parse(event.subject()).isEmpty()) {
            throw Problem.of(FollowProblem.EVENT_UNREADABLE);
        }
        return organisation;
    }

    private static <T> T read(JsonNode data, Class<T> type) {
        try {
            T read = JSON.treeToValue(data, type);
            if (read == null) {
                throw Problem.of(FollowProblem.EVENT_UNREADABLE);
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw Problem.of(FollowProblem.EVENT_UNREADABLE);
        }
    }
}
