package cofrestr.gateway.docs;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The document for programs: JSON, or YAML for those who ask. */
@Path("/openapi")
public class DocumentResource {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final PublishedDocument document;

    @Inject
    DocumentResource(PublishedDocument document) {
        this.document = document;
    }

    @GET
    @Produces({JSON, YAML})
    public Response document(
            @QueryParam("format") @Nullable String format, @Context Request request, @Context HttpHeaders headers) {
        boolean yaml = format == null
                ? headers.getAcceptableMediaTypes().getFirst().getSubtype().endsWith("yaml")
                : format.equals("yaml");
        PublishedDocument.Written written = yaml ? document.yaml() : document.json();
        EntityTag etag = new EntityTag(written.etag());
        Response.ResponseBuilder known = request.evaluatePreconditions(etag);
        Response.ResponseBuilder answer =
                known == null ? Response.ok(written.text(), yaml ? YAML : JSON).tag(etag) : known;
        return answer.cacheControl(always()).header("Vary", "Accept").build();
    }

    /** May be kept, but must be asked for anew each time: after an upgrade the next look shows the new document. */
    private static CacheControl always() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return control;
    }
}
