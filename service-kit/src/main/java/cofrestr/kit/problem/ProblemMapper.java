package cofrestr.kit.problem;

import cofrestr.kit.http.RequestContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Speaks every refusal in one shape. What it cannot name is a fault of ours: 500, logged with its request id, told to nobody. */
public class ProblemMapper {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    RequestContext request;

    @Inject
    StoreProblems storeProblems;

    @ServerExceptionMapper
    public Response refused(Problem problem) {
        return say(problem);
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException none) {
        return challenge(KitProblem.TOKEN_MISSING);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException bad) {
        return challenge(KitProblem.TOKEN_INVALID);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        return say(Problem.invalid(violations.getConstraintViolations().stream()
                .map(ProblemMapper::pointed)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList()));
    }

    /**
     * A body that is no JSON, or not the JSON it should be: the place is told, the value never is. The narrow type is
     * mapped because Quarkus brings a mapper of its own for it, and the nearest type wins.
     */
    @ServerExceptionMapper
    public Response mismatched(com.fasterxml.jackson.databind.exc.MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        return say(jsonProblem(unreadable));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web) {
        for (Throwable cause = web.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return say(problem);
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return say(jsonProblem(unreadable));
            }
        }
        return say(Problem.of(
                switch (web.getResponse().getStatus()) {
                    case 400 -> KitProblem.BODY_UNREADABLE;
                    case 404 -> KitProblem.NOT_FOUND;
                    case 405 -> KitProblem.METHOD_NOT_ALLOWED;
                    case 406 -> KitProblem.NOT_ACCEPTABLE;
                    case 413 -> KitProblem.BODY_TOO_LARGE;
                    case 415 -> KitProblem.MEDIA_TYPE_UNSUPPORTED;
                    default -> {
                        LOG.errorf(web, "request %s failed", request.id());
                        yield KitProblem.INTERNAL;
                    }
                }));
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException failure) {
        Problem known = storeProblems.from(failure);
        if (known != null) {
            return say(known);
        }
        LOG.errorf(failure, "request %s failed", request.id());
        return say(Problem.of(KitProblem.INTERNAL));
    }

    private static Problem jsonProblem(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return Problem.of(KitProblem.BODY_UNREADABLE);
        }
        String pointer = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        KitProblem what = unreadable instanceof UnrecognizedPropertyException
                ? KitProblem.FIELD_UNKNOWN
                : KitProblem.FIELD_INVALID;
        return Problem.invalid(List.of(new Problem.Pointed(pointer, what, List.of())));
    }

    private static Problem.Pointed pointed(ConstraintViolation<?> violation) {
        // The first two steps name our method and its parameter; the caller knows only what lies beneath.
        String pointer = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .flatMap(ProblemMapper::steps)
                .collect(Collectors.joining("/", "/", ""));
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = annotation == NotNull.class || annotation == NotBlank.class || annotation == NotEmpty.class;
        return new Problem.Pointed(pointer, missing ? KitProblem.FIELD_REQUIRED : KitProblem.FIELD_INVALID, List.of());
    }

    /** What stands in a list says its place in it: {@code /sessions/0/trains}. */
    private static Stream<String> steps(Path.Node node) {
        String place = node.getIndex() == null
                ? Objects.toString(node.getKey(), "")
                : node.getIndex().toString();
        String name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : Objects.toString(node.getName(), "");
        return Stream.of(place, name).filter(part -> !part.isEmpty());
    }

    private Response challenge(KitProblem code) {
        return answer(Problem.of(code))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cofrestr\"")
                .build();
    }

    private Response say(Problem problem) {
        return answer(problem).build();
    }

    private Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(MEDIA_TYPE)
                .entity(ProblemView.of(problem, request.language(), path(), request.id()));
        return switch (problem.code().status()) {
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, 2);
            case 429 -> answer.header(HttpHeaders.RETRY_AFTER, 3600);
            default -> answer;
        };
    }

    private @Nullable String path() {
        return request.path();
    }
}
