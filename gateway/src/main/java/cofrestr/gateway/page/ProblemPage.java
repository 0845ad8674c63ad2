package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.docs.Document;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The page that the {@code type} of a problem points to, whoever answered with it. */
@Path("/problems/{slug}")
public class ProblemPage {
    private final Document document;

    ProblemPage(Document document) {
        this.document = document;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response problem(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String chosen,
            @HeaderParam("Accept-Language") @Nullable String wished) {
        Language language = Page.language(chosen, wished);
        Explanation problem =
                Explanation.of(slug, language, document).orElseThrow(() -> Refused.with(GatewayProblem.PATH_UNKNOWN));
        return Page.of(Templates.problem(new Texts(language), problem), language, Page.PLAIN);
    }

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(Texts texts, Explanation problem);
    }
}
