package cofrestr.local.nation;

import cofrestr.local.demo.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The register's own figures of the workforce, as its registrar may ask for them. */
record Statistics(Api api, String registrar) {

    /** Open posts on this day by {@code censusCategory} or {@code authority}. */
    Map<String, Integer> posts(LocalDate asOf, String by) {
        return counts(asOf, by, "posts");
    }

    /** People with an open post on this day by {@code welshAbility}. */
    Map<String, Integer> people(LocalDate asOf, String by) {
        return counts(asOf, by, "people");
    }

    private Map<String, Integer> counts(LocalDate asOf, String by, String what) {
        String path = "/v1/workforce/statistics?asOf=" + asOf + "&by=" + by;
        JsonNode answer = api.get(registrar, path).good("GET " + path).body();
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode item : answer.path("items")) {
            counts.put(item.path("code").asText(""), item.path(what).asInt());
        }
        return counts;
    }
}
