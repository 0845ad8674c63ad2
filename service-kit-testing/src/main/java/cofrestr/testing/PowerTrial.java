package cofrestr.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trial of the matrix.
 *
 * @param who with what token, and for whose thing, in words
 * @param names what the path names
 * @param due what must come of it
 */
public record PowerTrial(
        PowerOperation operation,
        String who,
        Map<String, String> names,
        @Nullable String token,
        Due due) {

    /** What an operation owes to a caller. */
    enum Due {
        /** Refused for want of a token. */
        SIGN_IN,
        /** Refused for want of a role. */
        NOT_ALLOWED,
        /** Answered as if there were no such thing. */
        HIDDEN,
        /** Not even hidden: its own thing is there for it. */
        REACHES_IT,
        /** Anything that is neither a refusal nor a fault of ours; that there is no such thing may be true. */
        LET_IN;

        boolean isMetBy(int status) {
            return switch (this) {
                case SIGN_IN -> status == 401;
                case NOT_ALLOWED -> status == 403;
                case HIDDEN -> status == 404;
                case REACHES_IT -> status != 404 && LET_IN.isMetBy(status);
                case LET_IN -> status != 401 && status != 403 && status < 500;
            };
        }
    }

    @Override
    public String toString() {
        return who + ": " + operation.verb() + " " + operation.path() + ", due " + due;
    }

    /** Tries it. */
    public boolean isAsDeclared() {
        return due.isMetBy(call());
    }

    private int call() {
        RequestSpecification request = given();
        if (token != null) {
            request = request.header("Authorization", "Bearer " + token);
        }
        Consumes consumes = operation.method().getAnnotation(Consumes.class);
        if (consumes != null) {
            request = request.contentType(consumes.value()[0])
                    .body(names.getOrDefault(operation.path(), "{}").getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.verb(), filled()).statusCode();
    }

    private String filled() {
        String path = operation.path();
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        boolean asksOrganisation = Arrays.stream(operation.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .anyMatch(parameter ->
                        parameter.getAnnotation(QueryParam.class).value().equals("organisation"));
        return asksOrganisation ? path + "?organisation=" + names.get("organisation") : path;
    }
}
