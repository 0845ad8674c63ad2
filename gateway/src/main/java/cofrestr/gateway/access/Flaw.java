package cofrestr.gateway.access;

import cofrestr.gateway.problem.GatewayProblem;
import cofrestr.gateway.problem.Phrase;
import cofrestr.gateway.problem.Refused;
import java.util.Locale;

/** What can be wrong with a token. */
enum Flaw {
    UNREADABLE,
    KEY_UNKNOWN,
    SIGNATURE_WRONG,
    ISSUER_UNKNOWN,
    NOT_FOR_US,
    NOT_AN_ACCESS_TOKEN,
    EXPIRED,
    NOT_YET_VALID,
    ONLY_BETWEEN_SERVICES;

    /** The key of the sentence that says so. */
    String messageKey() {
        return "TOKEN_INVALID." + name();
    }

    Refused refused() {
        String reason = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Refused.with(GatewayProblem.TOKEN_INVALID, new Phrase(messageKey()))
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"cofrestr\", error=\"invalid_token\", error_description=\"" + reason + "\"");
    }
}
