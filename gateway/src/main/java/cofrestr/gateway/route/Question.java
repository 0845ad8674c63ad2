package cofrestr.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request of the gateway's own to a service, whose answer is taken whole. What is given up, or not answered in time, frees its connection. */
final class Question {
    private static final long MOST_SECONDS = 10;

    private volatile @Nullable HttpClientRequest sent;
    private volatile boolean over;

    /** What a service answered. */
    record Reply(int status, MultiMap headers, Buffer body) {}

    /** Sends {@code opened} with the headers that {@code head} gives it; fails where no whole answer comes in time. */
    Future<Reply> ask(Future<HttpClientRequest> opened, Consumer<MultiMap> head, @Nullable Buffer body) {
        return opened.compose(outgoing -> {
                    if (over) {
                        outgoing.reset();
                        return Future.failedFuture("nobody waits for it any more");
                    }
                    sent = outgoing;
                    head.accept(outgoing.headers());
                    return body == null ? outgoing.send() : outgoing.send(body);
                })
                .compose(reply -> reply.body().map(whole -> new Reply(reply.statusCode(), reply.headers(), whole)))
                .timeout(MOST_SECONDS, TimeUnit.SECONDS)
                .onFailure(unanswered -> giveUp());
    }

    /** Waits no longer. */
    void giveUp() {
        over = true;
        HttpClientRequest outgoing = sent;
        if (outgoing != null) {
            outgoing.reset();
        }
    }
}
