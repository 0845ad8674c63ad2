package cofrestr.kit.follow;

import cofrestr.kit.follow.FeedAnswer.Expired;
import cofrestr.kit.follow.FeedAnswer.Page;
import cofrestr.kit.follow.FeedAnswer.Unavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A feed over HTTP, asked with this service's own token. An answer is read to its end before anything is made of it. */
final class Feed {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** What an answer may take beyond the wait that was asked for. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String address;
    private final Duration patience;
    private final ServiceTokens tokens;

    Feed(String name, URI service, FollowSettings.OfFeed settings, ServiceTokens tokens) {
        this.address = service + "/v1/changes/" + name + "?limit=" + settings.batch() + "&wait="
                + settings.longPoll().toSeconds();
        this.patience = settings.longPoll().plus(PATIENCE);
        this.tokens = tokens;
    }

    /** What follows {@code cursor}; everything there is where that is null. */
    FeedAnswer after(@Nullable String cursor) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = send(cursor);
            return switch (answer.statusCode()) {
                case 200 -> Page.of(JSON.readTree(answer.body()));
                case 401 -> {
                    tokens.forget();
                    yield refused(answer);
                }
                case 410 -> isExpired(answer.body()) ? new Expired() : refused(answer);
                default -> refused(answer);
            };
        } catch (TimeoutException late) {
            return new Unavailable("no answer in time");
        } catch (IOException failed) {
            return new Unavailable(
                    "not reached: " + failed.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAPage) {
            return new Unavailable("the answer is not a page of a feed");
        }
    }

    private static Unavailable refused(HttpResponse<?> answer) {
        return new Unavailable("answered " + answer.statusCode());
    }

    private static boolean isExpired(byte[] problem) throws IOException {
        JsonNode code = JSON.readTree(problem).path("code");
        return code.asText().equals("CURSOR_EXPIRED");
    }

    /** The time-out of a request ends with the headers of its answer; this one covers the body too. */
    private HttpResponse<byte[]> send(@Nullable String cursor)
            throws IOException, InterruptedException, TimeoutException {
        String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + from))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + tokens.token())
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
