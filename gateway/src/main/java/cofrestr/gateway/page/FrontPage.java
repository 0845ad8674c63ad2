package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What this is, and where to go from here. */
@Path("/")
public class FrontPage {
    @GET
    @Produces("text/html;charset=UTF-8")
    public Response front(
            @QueryParam("lang") @Nullable String chosen, @HeaderParam("Accept-Language") @Nullable String wished) {
        Language language = Page.language(chosen, wished);
        return Page.of(Templates.front(new Texts(language)), language, Page.PLAIN);
    }

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance front(Texts texts);
    }
}
