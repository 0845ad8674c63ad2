package cofrestr.kit.looks;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Records looks at people. Called with what is about to be answered, once for each answer or chunk; where the look cannot
 * be recorded there is no answer.
 */
@ApplicationScoped
public class Looks {
    public static final String HEADER = "X-Purpose";

    private final Jdbi jdbi;
    private final RequestContext request;
    private final CurrentCaller callers;
    private final Clock clock;

    Looks(Jdbi jdbi, RequestContext request, CurrentCaller callers, Clock clock) {
        this.jdbi = jdbi;
        this.request = request;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who looks, in what request: read while the request is at hand, recorded also when the answer comes later. */
    public record Onlooker(Caller caller, Purpose purpose, boolean assumed, String operation, String requestId) {}

    /** Records that the caller of this request looks at {@code subjects}. */
    public void at(String operation, Collection<String> subjects) {
        at(onlooker(operation), subjects);
    }

    public Onlooker onlooker(String operation) {
        Caller caller = callers.get();
        Purpose stated = stated();
        return new Onlooker(
                caller, stated == null ? Purpose.assumed(caller) : stated, stated == null, operation, request.id());
    }

    /** Records that {@code who} looks at {@code subjects}. */
    public void at(Onlooker who, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        Instant now = Clocks.now(clock);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        with taken as (
                            insert into look (at, client, signed_in, organisation, purpose, assumed, operation, request_id)
                            values (:now, :client, :user, :organisation, :purpose, :assumed, :operation, :request)
                            returning id
                        )
                        insert into look_subject (subject, look, at)
                        select subject, taken.id, :now from taken, unnest(:subjects) subject
                        """)
                        .bind("now", now)
                        .bind("client", who.caller().client())
                        .bind("user", who.caller().user())
                        .bind("organisation", organisations(who.caller()))
                        .bind("purpose", who.purpose().name())
                        .bind("assumed", who.assumed())
                        .bind("operation", who.operation())
                        .bind("request", who.requestId())
                        .bind("subjects", subjects.stream().distinct().toArray(String[]::new))
                        .execute()));
    }

    private static @Nullable String organisations(Caller caller) {
        String codes = String.join(" ", caller.organisationCodes());
        return codes.isEmpty() ? null : codes;
    }

    private @Nullable Purpose stated() {
        String written = request.header(HEADER);
        if (written == null) {
            return null;
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(written))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.PURPOSE_UNKNOWN));
    }
}
