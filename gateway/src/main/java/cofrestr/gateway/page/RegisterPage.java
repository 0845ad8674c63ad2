package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Arrival;
import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.limit.Limits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Is this person registered? For everybody, without signing in; the question is posted, so that it stands in no address. */
@Path("/register")
@Produces("text/html;charset=UTF-8")
public class RegisterPage {
    private static final int LONGEST = 100;

    private final PublicRegister register;
    private final Limits limits;

    RegisterPage(PublicRegister register, Limits limits) {
        this.register = register;
        this.limits = limits;
    }

    @GET
    public Response register(
            @QueryParam("lang") @Nullable String chosen, @HeaderParam("Accept-Language") @Nullable String wished) {
        return page(Page.language(chosen, wished), "", null);
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> ask(
            @QueryParam("lang") @Nullable String chosen,
            @HeaderParam("Accept-Language") @Nullable String wished,
            @FormParam("question") @Nullable String question,
            RoutingContext context) {
        limits.anonymous(
                Arrival.of(context).origin().address(), context.response().headers());
        Language language = Page.language(chosen, wished);
        String asked = question == null ? "" : question.substring(0, Math.min(question.length(), LONGEST));
        return register.ask(asked, language, context)
                .map(answer -> page(language, asked, answer))
                .toCompletionStage();
    }

    private static Response page(Language language, String question, PublicRegister.@Nullable Answer answer) {
        return Page.of(Templates.register(new Texts(language), question, answer), language, Page.PLAIN);
    }

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance register(Texts texts, String question, PublicRegister.@Nullable Answer answer);
    }
}
