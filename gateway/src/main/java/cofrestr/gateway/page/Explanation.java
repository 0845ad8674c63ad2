package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.docs.Document;
import cofrestr.gateway.problem.GatewayProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** What the page of one problem says, in one language. */
public record Explanation(String code, int status, String title, String help) {
    /** The problem whose {@code type} ends in {@code slug}, the gateway's own or one that a service explained in its document. */
    static Optional<Explanation> of(String slug, Language language, Document document) {
        return GatewayProblem.bySlug(slug)
                .map(problem -> own(problem, new Texts(language)))
                .or(() -> ofService(slug.toUpperCase(Locale.ROOT).replace('-', '_'), language, document));
    }

    private static Explanation own(GatewayProblem problem, Texts texts) {
        return new Explanation(problem.name(), problem.status(), texts.of(problem, "title"), texts.of(problem, "help"));
    }

    private static Optional<Explanation> ofService(String code, Language language, Document document) {
        JsonNode said = document.tree().path("x-problems").path(code);
        return said.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Explanation(
                        code,
                        said.path("status").asInt(),
                        said.path("title").path(language.tag()).asText(),
                        said.path("detail").path(language.tag()).asText()));
    }
}
