package cofrestr.gateway.page;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.arrival.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The document for people, who can sign in there and try each operation. */
@Path("/docs")
public class DocsPage {
    private final SwaggerUi ui;
    private final String publicUrl;
    private final String policy;

    @Inject
    DocsPage(SwaggerUi ui, GatewaySettings settings) {
        this.ui = ui;
        this.publicUrl = settings.publicUrl();
        // Swagger UI writes style attributes; scripts it brings in files. It talks to us and fetches tokens, no more.
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "connect-src 'self' " + originOf(settings.issuer().tokenUrl())
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response docs(
            @QueryParam("lang") @Nullable String chosen, @HeaderParam("Accept-Language") @Nullable String wished) {
        Language language = Page.language(chosen, wished);
        return Page.of(Templates.docs(new Texts(language), ui.path(), publicUrl), language, policy);
    }

    /** Where the sign-in page sends the browser back to; it hands the code to the window that asked for it. */
    @GET
    @Path("/oauth2-redirect.html")
    @Produces("text/html;charset=UTF-8")
    public Response redirect() {
        return Response.ok(ui.file("oauth2-redirect.html"))
                .header("Content-Security-Policy", policy)
                .build();
    }

    @GET
    @Path("/oauth2-redirect.js")
    @Produces("text/javascript;charset=UTF-8")
    public byte[] redirectScript() {
        return ui.file("oauth2-redirect.js");
    }

    private static String originOf(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** The page's templates. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance docs(Texts texts, String ui, String publicUrl);
    }
}
