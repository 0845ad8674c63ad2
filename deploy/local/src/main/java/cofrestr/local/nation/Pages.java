package cofrestr.local.nation;

import cofrestr.local.demo.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Lists of the API, page after page. */
record Pages(Api api, String client) {

    /** Hands over every item; {@code path} has a query already. */
    void each(String path, Consumer<JsonNode> taker) {
        String cursor = "";
        do {
            String page = path + "&limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode answer = api.get(client, page).good("GET " + page).body();
            answer.path("items").forEach(taker);
            cursor = answer.path("next").asText("");
        } while (!cursor.isEmpty());
    }
}
