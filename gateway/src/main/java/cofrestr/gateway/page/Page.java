package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A page in one of the two languages. */
public final class Page {
    /** For pages of ours that bring nothing but a style sheet. */
    static final String PLAIN = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private Page() {}

    /** What the reader chose on the page comes before what the browser wishes. */
    public static Language language(@Nullable String chosen, @Nullable String wished) {
        return Language.asked(chosen == null ? wished : chosen);
    }

    public static Response of(TemplateInstance template, Language language, String contentSecurityPolicy) {
        return Response.ok(template, "text/html;charset=UTF-8")
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", contentSecurityPolicy)
                .build();
    }
}
