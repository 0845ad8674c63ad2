package cofrestr.registry.authority;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two employers speak of one person; in whatever order their messages come, also late and repeated ones, the entry is the same. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AnyOrderTest {
    private static final String FIRST = AUTHORITY;
    private static final String SECOND = OTHER_AUTHORITY;

    /** What one employer says for one day. Few values, so that a sender often repeats itself. */
    private record Message(String sender, int day, String email, String phone, String familyName) {}

    private static List<Message> messages(Random random) {
        List<Message> messages = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            Message message = new Message(
                    random.nextBoolean() ? FIRST : SECOND,
                    2 + random.nextInt(18),
                    "e" + random.nextInt(2) + "@example.org",
                    "0" + random.nextInt(2),
                    random.nextInt(4) == 0 ? "Married" : "Invented");
            // Of one sender and day there is one word.
            if (said.add(message.sender() + message.day())) {
                messages.add(message);
            }
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfArrivalGivesTheSameEntry(long seed) {
        List<Message> inOrder = messages(new Random(seed));
        inOrder.sort((a, b) -> Integer.compare(a.day(), b.day()));
        boolean secondIsSenior = seed % 2 == 0;
        String expected = entryAfter(inOrder, secondIsSenior);
        for (int other = 1; other <= 2; other++) {
            List<Message> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed * 31 + other));
            assertThat(entryAfter(shuffled, secondIsSenior)).as("%s", shuffled).isEqualTo(expected);
        }
    }

    private static String entryAfter(List<Message> arriving, boolean secondIsSenior) {
        String school = newSchool();
        state(new Message(FIRST, 1, "e0@example.org", "00", "Invented"), school, null, secondIsSenior);
        String number = numberOf(school, "F" + school);
        state(new Message(SECOND, 1, "e1@example.org", "01", "Invented"), school, number, secondIsSenior);
        arriving.forEach(message -> state(message, school, number, secondIsSenior));
        JsonPath entry =
                as(Tokens.registrar()).get("/v1/practitioners/" + number).jsonPath();
        return entry.getString("email") + " " + entry.getString("phone") + " " + entry.getString("familyName") + " by "
                + entry.getString("sources.email.by") + " " + entry.getString("sources.phone.by") + " "
                + entry.getString("sources.name.by");
    }

    private static void state(Message message, String school, @Nullable String number, boolean secondIsSenior) {
        boolean first = message.sender().equals(FIRST);
        Map<String, Object> post = new HashMap<>();
        post.put("staffId", (first ? "F" : "S") + school);
        post.put("givenNames", "Order" + wordOf(school));
        post.put("familyName", message.familyName());
        post.put("dateOfBirth", "1977-07-07");
        post.put("roleProfile", "MIDDAY_SUPERVISION_1");
        post.put("startDate", first ? "2018-01-01" : secondIsSenior ? "2015-01-01" : "2021-01-01");
        post.put("email", message.email());
        post.put("phone", message.phone());
        if (!first && number != null) {
            post.put("registerNumber", number);
        }
        String at = first ? school : SECOND;
        Response answer = as(Tokens.employer(message.sender()))
                .contentType("application/json")
                .body(post)
                .post("/v1/organisations/" + at + "/employments?asOf=" + String.format("2026-11-%02d", message.day()));
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }
}
