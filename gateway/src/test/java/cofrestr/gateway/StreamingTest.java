package cofrestr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies flow through the gateway as they come, and are cut off where they must be. */
@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class StreamingTest {
    private static final String ROSTER = "PUT /v1/organisations/W06000015/roster";
    private static final long MIB = 1024 * 1024;

    @BeforeEach
    void forget() {
        StubService.SEEN.clear();
        StubService.go = new CompletableFuture<>();
    }

    @Test
    void passesABodyOnWhileItIsStillBeingSent() throws Exception {
        long size = 200 * MIB;
        try (RawCaller caller = call().head(ROSTER + "?do=count", token("sender"), "Content-Length: " + size)) {
            caller.bytes(64 * 1024);
            assertThat(seen()).isEqualTo("PUT");
            assertThat(seen()).isEqualTo("BEGUN");
            caller.bytes(size - 64 * 1024);
            String head = caller.answerHead();
            assertThat(head).startsWith("HTTP/1.1 200");
            assertThat(caller.body(head)).isEqualTo(Long.toString(size));
        }
    }

    @Test
    void readsNoFasterThanTheServiceReads() throws Exception {
        long size = 200 * MIB;
        ByteBuffer body = ByteBuffer.allocate(64 * 1024);
        try (SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
                Selector selector = Selector.open()) {
            channel.write(ByteBuffer.wrap((ROSTER + "?do=stall HTTP/1.1\r\nHost: localhost\r\n" + token("staller")
                            + "\r\nContent-Length: " + size + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_WRITE);
            long written = 0;
            while (written < size && selector.select(2_000) > 0) {
                selector.selectedKeys().clear();
                body.clear();
                written += channel.write(body);
            }
            assertThat(written).isLessThan(64 * MIB);
        } finally {
            StubService.go.complete(null);
        }
    }

    @Test
    void passesTheBeginningOfAnAnswerOnBeforeItsEnd() throws Exception {
        try (RawCaller caller = call().head("GET /v1/organisations?do=drip")) {
            assertThat(caller.until("first;")).startsWith("HTTP/1.1 200");
            StubService.go.complete(null);
            assertThat(caller.until("0\r\n\r\n")).contains("second");
        }
    }

    @Test
    void letsTheServiceStopWhenTheCallerHasGone() throws Exception {
        try (RawCaller caller = call().head("GET /v1/organisations?do=pour")) {
            caller.until("more;");
        }
        assertThat(seen()).isEqualTo("GET");
        assertThat(seen()).isEqualTo("LEFT");
    }

    @Test
    void tellsAServiceThatIsStillThinkingThatTheCallerHasGone() throws Exception {
        try (ServerSocket service = new ServerSocket(Backstage.deadPort, 1, InetAddress.getLoopbackAddress())) {
            service.setSoTimeout(20_000);
            Socket connection;
            try (RawCaller caller = call()) {
                caller.head("GET /v1/resources?wait=30");
                connection = service.accept();
                connection.setSoTimeout(20_000);
                Scanner head = new Scanner(connection.getInputStream(), StandardCharsets.US_ASCII);
                assertThat(head.useDelimiter("\r\n\r\n").next()).startsWith("GET /v1/resources?wait=30");
            }
            assertThat(connection.getInputStream().read()).isEqualTo(-1);
            connection.close();
        }
    }

    @Test
    void saysSoWhenTheServiceHangsUpWithoutAnAnswer() throws Exception {
        try (RawCaller caller = call()) {
            String head = caller.head("GET /v1/organisations?do=hangup").answerHead();
            assertThat(head).startsWith("HTTP/1.1 503");
            assertThat(caller.body(head)).contains("SERVICE_UNAVAILABLE");
        }
        try (RawCaller caller = call()) {
            caller.head(ROSTER + "?do=hangup", token("hung-up"), "Content-Length: 20")
                    .bytes(20);
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 503");
        }
        try (RawCaller caller = call()) {
            caller.head(ROSTER + "?do=hangup", token("hung-up"), "Content-Length: " + MIB)
                    .bytes(1024);
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 503").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void breaksOffWhereTheServiceBreaksOff() throws Exception {
        try (RawCaller caller = call().head("GET /v1/organisations?do=break")) {
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length: 1000");
            assertThat(caller.rest()).isEqualTo("only this");
        }
    }

    @Test
    void answersAsSoonAsTheServiceDoesThoughTheBodyIsStillOnItsWay() throws Exception {
        try (RawCaller caller = call().head(ROSTER + "?do=refuse", token("refused"), "Content-Length: " + 100 * MIB)) {
            caller.bytes(1024);
            String head = caller.answerHead();
            assertThat(head).startsWith("HTTP/1.1 409").containsIgnoringCase("connection: close");
            assertThat(caller.body(head)).isEqualTo("refused before reading");
            assertThat(caller.rest()).isEmpty();
        }
    }

    @Test
    void refusesAGigabyteWithoutATokenBeforeItIsSent() throws Exception {
        try (RawCaller caller = call().head(ROSTER, "Content-Length: " + 1024 * MIB)) {
            caller.bytes(16 * 1024);
            String head = caller.answerHead();
            assertThat(head).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
            assertThat(caller.body(head)).contains("TOKEN_MISSING");
            assertThat(caller.rest()).isEmpty();
        }
        assertThat(StubService.SEEN).isEmpty();
    }

    @Test
    void asksForABodyThatWaitsToBeAskedForOnlyWhenItMayCome() throws Exception {
        try (RawCaller caller = call().head(ROSTER, "Content-Length: 10", "Expect: 100-continue")) {
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 401");
        }
        try (RawCaller caller =
                call().head(ROSTER + "?do=count", token("polite"), "Content-Length: 10", "Expect: 100-continue")) {
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 100");
            caller.bytes(10);
            String head = caller.answerHead();
            assertThat(head).startsWith("HTTP/1.1 200");
            assertThat(caller.body(head)).isEqualTo("10");
        }
    }

    @Test
    void keepsTheConnectionAfterRefusingAShortBody() throws Exception {
        try (RawCaller caller = call()) {
            caller.head("POST /v1/registration-checks", "Content-Length: 1000").bytes(1000);
            String refused = caller.answerHead();
            assertThat(refused).startsWith("HTTP/1.1 401").doesNotContainIgnoringCase("connection: close");
            caller.body(refused);
            String next = caller.head("GET /v1/organisations").answerHead();
            assertThat(next).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        tooLarge("PATCH /v1/practitioners/1234567X", MIB + 1);
        tooLarge(ROSTER, 256 * MIB + 1);
        assertThat(StubService.SEEN).isEmpty();
    }

    @Test
    void cutsOffABodyThatTurnsOutTooLarge() throws Exception {
        try (RawCaller caller = call().head(
                        "PATCH /v1/practitioners/1234567X?do=count", token("surprise"), "Transfer-Encoding: chunked")) {
            caller.chunk((int) MIB).chunk(1);
            String head = caller.answerHead();
            assertThat(head).startsWith("HTTP/1.1 413");
            assertThat(caller.body(head)).contains("BODY_TOO_LARGE").contains("1,024 KiB");
            assertThat(caller.rest()).isEmpty();
        }
        try (RawCaller caller = call().head(ROSTER + "?do=count", token("surprise"), "Transfer-Encoding: chunked")) {
            caller.chunk((int) MIB).chunk(1).lastChunk();
            String head = caller.answerHead();
            assertThat(caller.body(head)).isEqualTo(Long.toString(MIB + 1));
        }
    }

    @Test
    void answersAHeadWithoutABody() throws Exception {
        try (RawCaller caller = call().head("HEAD /v1/organisations", "Connection: close")) {
            assertThat(caller.answerHead()).startsWith("HTTP/1.1 200");
            assertThat(caller.rest()).isEmpty();
        }
    }

    @Test
    void doesNotFollowDisguisedDots() throws Exception {
        for (String path : new String[] {
            "/v1/practitioners/..",
            "/v1/practitioners/%2e%2e",
            "/v1/practitioners/..%2fq%2fmetrics",
            "/v1/../q/metrics/x"
        }) {
            try (RawCaller caller = call().head("GET " + path, token("dots"), "Connection: close")) {
                assertThat(caller.rest()).startsWith("HTTP/1.1 404");
            }
        }
        assertThat(StubService.SEEN).isEmpty();
    }

    private void tooLarge(String requestLine, long size) throws IOException {
        try (RawCaller caller = call().head(requestLine, token("large"), "Content-Length: " + size)) {
            String head = caller.answerHead();
            assertThat(head).startsWith("HTTP/1.1 413");
            assertThat(caller.body(head)).contains("BODY_TOO_LARGE");
        }
    }

    private static String seen() throws InterruptedException {
        StubService.Seen seen = StubService.SEEN.poll(20, TimeUnit.SECONDS);
        return seen == null ? "nothing" : seen.method();
    }

    private static String token(String client) {
        return "Authorization: Bearer " + TestIssuer.token(client);
    }

    private RawCaller call() throws IOException {
        return new RawCaller(RestAssured.port);
    }
}
