package cofrestr.bench.storm;

import cofrestr.local.Json;
import cofrestr.local.Stack;
import cofrestr.local.StackFile;
import cofrestr.local.Tokens;
import cofrestr.local.process.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A running stack: who asks it, looks into its databases, kills its processes and starts them again. */
public final class Site {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration ASKED_TOO_OFTEN = Duration.ofMillis(250);

    private final Stack stack;
    private final StackFile file;
    private final HttpClient http;
    private final Tokens tokens;

    public Site(Stack stack, StackFile file, HttpClient http) {
        this.stack = stack;
        this.file = file;
        this.http = http;
        this.tokens = new Tokens(http, file);
    }

    /** What is asked: a body has a type, or is empty. */
    public record Request(String method, String path, Map<String, String> headers, String body) {
        public static Request get(String path) {
            return new Request("GET", path, Map.of(), "");
        }

        public static Request post(String path, Object json) {
            return new Request("POST", path, Map.of("Content-Type", "application/json"), Json.oneLine(json));
        }

        /** The same with one header more. */
        public Request with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body);
        }
    }

    /** Asks at the front door as a client of the stack; who is told that it asked too often comes again. */
    public Answer ask(String client, Request request) {
        Answer answer = once(client, file.gateway(), request);
        while (answer.status() == 429) {
            LockSupport.parkNanos(ASKED_TOO_OFTEN.toNanos());
            answer = once(client, file.gateway(), request);
        }
        return answer;
    }

    /** Asks one service itself, as another service does. */
    public Answer askService(String client, String service, Request request) {
        return once(client, "http://127.0.0.1:" + port(service), request);
    }

    public int port(String process) {
        return Objects.requireNonNull(file.processes().get(process), process).port();
    }

    public String token(String client) {
        return tokens.of(client);
    }

    private Answer once(String client, String home, Request asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + asked.path()))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + tokens.of(client))
                .method(
                        asked.method(),
                        asked.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(asked.body(), StandardCharsets.UTF_8));
        asked.headers().forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), Json.parse(response.body()));
        } catch (IOException nobody) {
            return Answer.NONE;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    /** A connection to a service's database, as that service. */
    public Connection database(String name) throws SQLException {
        return stack.database(name);
    }

    /** The process number of what runs under that name. */
    public long pid(String process) {
        return stack.running().stream()
                .filter(running -> running.name().equals(process))
                .mapToLong(Running::pid)
                .findFirst()
                .orElseThrow();
    }

    /** Ends one process with its children as a power cut would, and returns when all are gone. */
    public void kill(String process) {
        ProcessHandle handle = ProcessHandle.of(pid(process)).orElseThrow();
        List<ProcessHandle> all = handle.descendants().toList();
        handle.destroyForcibly();
        CompletableFuture.allOf(Stream.concat(Stream.of(handle), all.stream())
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** Starts what is missing, as {@code make up} does. */
    public void startAgain() {
        stack.start();
    }
}
