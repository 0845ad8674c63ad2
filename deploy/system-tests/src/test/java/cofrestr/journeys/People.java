package cofrestr.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a list of people showed. */
record People(List<JsonNode> posts) {

    People() {
        this(new ArrayList<>());
    }

    void add(JsonNode post) {
        posts.add(post);
    }

    int count() {
        return posts.size();
    }

    List<String> numbers() {
        return posts.stream().map(post -> post.path("registerNumber").asText()).toList();
    }

    List<String> staffIds() {
        return posts.stream().map(post -> post.path("staffId").asText()).toList();
    }
}
