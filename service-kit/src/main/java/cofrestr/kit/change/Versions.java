package cofrestr.kit.change;

import cofrestr.kit.http.RequestContext;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of the form {@code "view.language.version"}: strong, because the same version looks different in another
 * view or language; {@code If-Match} compares the version alone.
 */
@RequestScoped
public class Versions {
    private static final Pattern TAG = Pattern.compile("\"[a-z-]+\\.(?:cy|en)\\.(\\d{1,18})\"");

    @Inject
    RequestContext request;

    /** The tag of {@code version} in {@code view}. */
    public EntityTag tag(String view, long version) {
        return new EntityTag(view + "." + request.language().tag() + "." + version);
    }

    /** Answers with the resource, or 304 where the reader has this very version. */
    public Response answer(String view, long version, Object body) {
        EntityTag tag = tag(view, version);
        String known = request.header(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains("\"" + tag.getValue() + "\"")) {
            return Response.notModified(tag).build();
        }
        return Response.ok(body).tag(tag).build();
    }

    /** Answers with the resource as it is now, after a change. */
    public Response changed(String view, long version, Object body) {
        return Response.ok(body).tag(tag(view, version)).build();
    }

    /** Answers with a resource that is new, at its place. */
    public Response created(URI place, String view, long version, Object body) {
        return Response.created(place).entity(body).tag(tag(view, version)).build();
    }

    /** The version that the caller has seen; 428 without one, and {@code *} is no version. */
    public long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(KitProblem.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(KitProblem.PRECONDITION_REQUIRED);
        }
        return Long.parseLong(tag.group(1));
    }

    /** Refuses a change of something that has moved on since the caller saw it. */
    public void same(long seen, long current) {
        if (seen != current) {
            throw Problem.of(KitProblem.CHANGED_MEANWHILE, current);
        }
    }
}
