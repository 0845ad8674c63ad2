package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.problem.GatewayProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The page that the {@code type} of one of the gateway's own problems points to. */
@Path("/problems/{slug}")
public class ProblemPage {
    private static final String PATH = "/problems/";

    /** Whether the page at {@code path} is about a problem of the gateway, and not of a service. */
    public static boolean answers(String path) {
        return path.startsWith(PATH)
                && GatewayProblem.bySlug(path.substring(PATH.length())).isPresent();
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response problem(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String chosen,
            @HeaderParam("Accept-Language") @Nullable String wished) {
        GatewayProblem problem = GatewayProblem.bySlug(slug).orElseThrow(NotFoundException::new);
        Language language = Page.language(chosen, wished);
        return Page.of(Templates.problem(new Texts(language), problem), language, Page.PLAIN);
    }

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(Texts texts, GatewayProblem problem);
    }
}
