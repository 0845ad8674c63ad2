package cofrestr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the configured proxy is believed when it says for whom it calls. */
@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class BehindProxyTest {
    private static final String PROXY = "127.0.0.9";
    private static final String STRANGER = "127.0.0.8";

    @BeforeEach
    void forget() {
        StubService.SEEN.clear();
    }

    @Test
    void believesTheProxyAndNobodyElse() throws Exception {
        assertThat(callFrom(PROXY)).isEqualTo("203.0.113.9, https, register.example");
        assertThat(callFrom(STRANGER)).isEqualTo(STRANGER + ", http, localhost");
    }

    @Test
    void showsTheMetricsOnlyToThoseWhoRunIt() throws Exception {
        assertThat(metricsFrom(STRANGER)).startsWith("HTTP/1.1 200");
        assertThat(metricsFrom(PROXY)).startsWith("HTTP/1.1 404").contains("PATH_UNKNOWN");
    }

    private static String callFrom(String address) throws Exception {
        try (RawCaller caller = new RawCaller(RestAssured.port, address)) {
            caller.head(
                    "GET /v1/organisations",
                    "X-Forwarded-For: 198.51.100.1",
                    "X-Forwarded-For: 203.0.113.9",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Host: register.example");
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 200");
        }
        StubService.Seen seen = StubService.SEEN.take();
        return String.join(
                ", ",
                seen.header("X-Forwarded-For"),
                seen.header("X-Forwarded-Proto"),
                seen.header("X-Forwarded-Host"));
    }

    private static String metricsFrom(String address) throws IOException {
        try (RawCaller caller = new RawCaller(RestAssured.port, address)) {
            caller.head("GET /q/metrics", "X-Forwarded-For: 203.0.113.9", "Connection: close");
            return caller.rest();
        }
    }
}
