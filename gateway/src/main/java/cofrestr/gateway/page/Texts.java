package cofrestr.gateway.page;

import cofrestr.gateway.arrival.Language;
import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Messages;
import java.util.List;

/** The texts of a page in the reader's language, as templates ask for them. */
public record Texts(Language language) {
    public String say(String key) {
        return Messages.text(language, key, List.of());
    }

    /** What is said of a problem under {@code title} or {@code help}. */
    public String of(GatewayProblem problem, String what) {
        return say(problem.name() + "." + what);
    }

    public String tag() {
        return language.tag();
    }

    /** The other language, for the switch. */
    public String otherTag() {
        return language == Language.CY ? Language.EN.tag() : Language.CY.tag();
    }
}
