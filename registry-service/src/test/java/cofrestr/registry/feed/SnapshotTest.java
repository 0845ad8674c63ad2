package cofrestr.registry.feed;

import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.OTHER_AUTHORITY;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.newGroup;
import static cofrestr.registry.RegistryClient.newSchoolIn;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.wordOf;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who begins with a snapshot ends with what who followed from the beginning has. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SnapshotTest {
    @Test
    void theSnapshotIsWhatFollowingFromTheBeginningComesTo() {
        String group = newGroup();
        String school = newSchoolIn(group);
        String token = Tokens.employer(group);
        String one = row("G-1", "One" + wordOf(school), "Snapshot", "1977-01-01", school);
        String two = row("G-2", "Two" + wordOf(school), "Snapshot", "1977-01-02", school);
        String three = row("G-3", "Three" + wordOf(school), "Snapshot", "1977-01-03", school);
        commit(token, school, "2026-11-20", one, two, three);
        as(Tokens.registrar())
                .contentType("application/json")
                .body(Map.of(
                        "category", "SCHOOL_LEARNING_SUPPORT_WORKER",
                        "organisation", school,
                        "effectiveOn", "2026-11-22",
                        "legalBasis", "SI 2015/140 reg 8"))
                .post("/v1/bulk-registrations")
                .then()
                .statusCode(200);
        JsonPath first = get(token, "/v1/changes/registry/snapshot?limit=2");
        commit(token, school, "2026-11-22", one, two.replace("TEACHING_ASSISTANT_2", "TEACHING_ASSISTANT_3"));

        Map<String, Object> begun = new TreeMap<>();
        put(begun, first.getList("items"));
        put(
                begun,
                get(token, "/v1/changes/registry/snapshot?limit=2&cursor=" + first.getString("next"))
                        .getList("items"));
        assertThat(begun).hasSizeBetween(2, 3);
        follow(token, begun, first.getString("cursor"));

        Map<String, Object> followed = new TreeMap<>();
        follow(token, followed, "");
        assertThat(begun).hasSize(2).isEqualTo(followed);
        assertThat(get(Tokens.employer(OTHER_AUTHORITY), "/v1/changes/registry/snapshot?limit=500")
                        .getList("items.subject"))
                .doesNotContainAnyElementsOf(begun.keySet());
    }

    private static void put(Map<String, Object> copy, List<Map<String, Object>> items) {
        items.forEach(item -> copy.put(String.valueOf(item.get("subject")), item.get("data")));
    }

    /**
     * Follows until the second list was heard of whole: one left with it, one changed. How many events come before depends
     * on how far the feed had got when the snapshot was taken; each is whole, so the last of each person counts.
     */
    private static void follow(String token, Map<String, Object> copy, String begin) {
        String cursor = begin;
        boolean left = false;
        boolean changed = false;
        for (int reads = 0; !(left && changed) && reads < 100; reads++) {
            JsonPath page = get(
                    token, "/v1/changes/registry?limit=500&wait=10" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            cursor = page.getString("cursor");
            for (Map<String, Object> event : page.<Map<String, Object>>getList("events")) {
                String subject = String.valueOf(event.get("subject"));
                if ("LEFT".equals(event.get("movement"))) {
                    left = true;
                    copy.remove(subject);
                } else if (!String.valueOf(event.get("type")).contains("organisation")) {
                    changed |= String.valueOf(event.get("data")).contains("TEACHING_ASSISTANT_3");
                    copy.put(subject, event.get("data"));
                }
            }
        }
        assertThat(left && changed).isTrue();
    }

    private static void commit(String token, String school, String asOf, String... rows) {
        JsonPath plan = as(token)
                .contentType("text/csv; charset=UTF-8")
                .body(HEADING + "\n" + String.join("\n", rows) + "\n")
                .put("/v1/organisations/" + school + "/roster?asOf=" + asOf)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        as(token)
                .contentType("application/json")
                .body(Map.of("planHash", plan.getString("planHash"), "allowLeavers", true, "reason", "as intended"))
                .post("/v1/rosters/" + plan.getString("id") + "/commit")
                .then()
                .statusCode(202);
    }

    private static JsonPath get(String token, String path) {
        return as(token).get(path).then().statusCode(200).extract().jsonPath();
    }
}
