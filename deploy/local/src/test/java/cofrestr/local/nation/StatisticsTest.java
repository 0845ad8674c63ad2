package cofrestr.local.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.local.StackFile;
import cofrestr.local.StepFailed;
import cofrestr.local.demo.Api;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asked of a gateway of the test's own, which gives everybody a token. */
class StatisticsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String ITEMS = """
            {"asOf": "2026-11-25", "by": "authority", "items": [
              {"code": null, "people": 9, "posts": 9, "fte": 9},
              {"code": "W06000001", "people": 3, "posts": 4, "fte": 2.5},
              {"code": "W06000002", "people": 1, "posts": 1, "fte": 1}],
             "total": {"people": 13, "posts": 14, "fte": 12.5}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private Statistics statistics;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token", exchange -> answer(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 600}"));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        StackFile.Client desk = new StackFile.Client("registrar-desk", "secret", List.of("registrar"), List.of());
        StackFile stack =
                new StackFile(address, address, address + "/token", Map.of("registrar-desk", desk), Map.of(), Map.of());
        statistics = new Statistics(new Api(http, stack), "registrar-desk");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void readsPostsAndPeopleByCode() {
        server.createContext("/v1/workforce/statistics", exchange -> {
            assertThat(exchange.getRequestURI().getQuery()).isEqualTo("asOf=2026-11-25&by=authority");
            answer(exchange, 200, ITEMS);
        });
        assertThat(statistics.posts(DAY, "authority"))
                .containsEntry("W06000001", 4)
                .containsEntry("W06000002", 1);
        assertThat(statistics.people(DAY, "authority")).containsEntry("W06000001", 3);
    }

    @Test
    void saysSoWhereTheRegisterHasNoStatistics() {
        server.createContext(
                "/v1/workforce/statistics", exchange -> answer(exchange, 404, "{\"code\": \"NOT_FOUND\"}"));
        assertThatThrownBy(() -> statistics.posts(DAY, "authority"))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("/v1/workforce/statistics")
                .hasMessageContaining("404: NOT_FOUND");
    }

    @Test
    void tellsEachCountThatDiffers() {
        Map<String, Integer> truth = Map.of("W06000001", 4, "W06000002", 2, "W06000003", 5);
        Map<String, Integer> register = Map.of("W06000001", 4, "W06000002", 1, "elsewhere", 7);
        Comparison comparison = new Comparison("Posts by authority", truth, register);
        assertThat(comparison.differences())
                .containsExactly(
                        Map.entry("W06000002", "2 in the truth, 1 in the register"),
                        Map.entry("W06000003", "5 in the truth, 0 in the register"));
        assertThat(comparison.told()).startsWith("Posts by authority: 2 of 3 counts differ");
        assertThat(new Comparison("Posts by authority", truth, truth).told())
                .isEqualTo("Posts by authority: all 3 counts are those of the truth, together 11");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
