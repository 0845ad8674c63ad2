package cofrestr.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class OnwardTest {
    @Test
    void aServiceWordsComeBeforeOursAndAllOfThemCome() {
        MultiMap ours = MultiMap.caseInsensitiveMultiMap()
                .add("Cache-Control", "no-store")
                .add("X-Request-Id", "ours");
        MultiMap theirs = MultiMap.caseInsensitiveMultiMap()
                .add("cache-control", "private")
                .add("Set-Cookie", "a=1")
                .add("Set-Cookie", "b=2")
                .add("x-request-id", "theirs")
                .add("Transfer-Encoding", "chunked")
                .add("Connection", "close, X-Gone")
                .add("X-Gone", "1");
        Onward.response(theirs, ours);
        assertThat(ours.getAll("Cache-Control")).containsExactly("private");
        assertThat(ours.getAll("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(ours.getAll("X-Request-Id")).containsExactly("ours");
        assertThat(ours.names()).doesNotContain("Transfer-Encoding", "Connection", "X-Gone");
    }

    @Test
    void aPlaceIsNamedWithoutTheAddressOfTheServiceBehind() {
        MultiMap ours = MultiMap.caseInsensitiveMultiMap();
        Onward.response(
                MultiMap.caseInsensitiveMultiMap().add("Location", "http://127.0.0.1:8081/v1/rosters/1?kind=held"),
                ours);
        assertThat(ours.get("Location")).isEqualTo("/v1/rosters/1?kind=held");
        Onward.response(MultiMap.caseInsensitiveMultiMap().add("Location", "https://issuer.example/sign-in"), ours);
        assertThat(ours.get("Location")).isEqualTo("https://issuer.example/sign-in");
    }
}
