package cofrestr.kit.repeat;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Honours an Idempotency-Key: done once, answered alike as often as it is asked. Refusals are not kept. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 1)
class Repetition {
    private static final String SANE = "[\\x21-\\x7e]{1,255}";

    @Inject
    RequestContext request;

    @Inject
    CurrentCaller callers;

    @Inject
    KeptAnswers answers;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        String key = request.header(Idempotent.HEADER);
        if (key == null || Rehearsal.isAsked(request)) {
            return operation.proceed();
        }
        if (!key.matches(SANE)) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_INVALID);
        }
        var repeated = new KeptAnswers.Request(callers.get(), key, fingerprint(operation));
        return QuarkusTransaction.requiringNew().call(() -> {
            var kept = answers.begin(repeated);
            return kept.isPresent() ? replayed(kept.get()) : answered(repeated, (Response) operation.proceed());
        });
    }

    /** Refusals are thrown, and undo the key with all the rest: what comes here was done. */
    private Response answered(KeptAnswers.Request repeated, Response given) throws JsonProcessingException {
        byte[] body = given.getEntity() == null ? null : json.writeValueAsBytes(given.getEntity());
        answers.keep(
                repeated,
                given.getStatus(),
                text(given.getLocation()),
                given.getEntityTag() == null ? null : given.getEntityTag().getValue(),
                body);
        return given;
    }

    private static @Nullable String text(@Nullable URI location) {
        return location == null ? null : location.toString();
    }

    private static Response replayed(KeptAnswers.Kept kept) {
        Response.ResponseBuilder answer = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.body() != null) {
            answer.entity(kept.body()).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        if (kept.etag() != null) {
            answer.tag(new EntityTag(kept.etag()));
        }
        return answer.build();
    }

    /** What was asked, as it was understood: another order of fields or other spaces are the same request. */
    private byte[] fingerprint(InvocationContext operation) throws JsonProcessingException {
        MessageDigest digest = sha256();
        digest.update(request.whatIsAsked().getBytes(StandardCharsets.UTF_8));
        for (Object parameter : Arrays.stream(operation.getParameters())
                .filter(Objects::nonNull)
                .toList()) {
            digest.update((byte) 0);
            digest.update(json.writeValueAsBytes(parameter));
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
