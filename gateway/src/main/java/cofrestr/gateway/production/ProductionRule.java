package cofrestr.gateway.production;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What must be so where real people come. Each names the setting and what it must be, never what it is. */
record ProductionRule(String fault, Predicate<Settings> kept) {
    private static final String STRANGER = "https://stranger.invalid";

    static final ProductionRule CALLERS_COME_OVER_TLS =
            new ProductionRule("COFRESTR_PUBLIC_URL must be an https address", settings -> isTls(settings.publicUrl()));
    static final ProductionRule TOKENS_COME_OVER_TLS =
            new ProductionRule("COFRESTR_ISSUER must be an https address", settings -> isTls(settings.issuer()));
    static final ProductionRule THE_ISSUERS_KEYS_COME_OVER_TLS =
            new ProductionRule("COFRESTR_JWKS_URL must be an https address", settings -> isTls(settings.keys()));
    static final ProductionRule PEOPLE_SIGN_IN_OVER_TLS = new ProductionRule(
            "COFRESTR_AUTHORIZATION_URL and COFRESTR_TOKEN_URL must be https addresses",
            settings -> settings.signIn().stream().allMatch(ProductionRule::isTls));
    static final ProductionRule BROWSERS_CALL_FROM_KNOWN_PAGES_ONLY = new ProductionRule(
            "quarkus.http.cors.origins lets any page call",
            settings -> settings.corsOrigins().stream().noneMatch(ProductionRule::letsAnybody));
    static final ProductionRule NOT_EVERYBODY_IS_A_TRUSTED_PROXY = new ProductionRule(
            "COFRESTR_TRUSTED_PROXIES trusts every address",
            settings -> settings.trustedProxies().stream()
                    .noneMatch(range -> range.strip().endsWith("/0")));

    static final List<ProductionRule> ALL = List.of(
            CALLERS_COME_OVER_TLS,
            TOKENS_COME_OVER_TLS,
            THE_ISSUERS_KEYS_COME_OVER_TLS,
            PEOPLE_SIGN_IN_OVER_TLS,
            BROWSERS_CALL_FROM_KNOWN_PAGES_ONLY,
            NOT_EVERYBODY_IS_A_TRUSTED_PROXY);

    /** What is wrong with these settings, setting by setting. */
    static List<String> faults(Settings settings) {
        return ALL.stream()
                .filter(rule -> !rule.kept.test(settings))
                .map(ProductionRule::fault)
                .toList();
    }

    private static boolean isTls(String address) {
        return address.startsWith("https://");
    }

    /** Whether a page that nobody ever named may call: by {@code *}, or by an expression between slashes. */
    private static boolean letsAnybody(String origin) {
        String said = origin.strip();
        if (said.length() > 1 && said.startsWith("/") && said.endsWith("/")) {
            try {
                return Pattern.matches(said.substring(1, said.length() - 1), STRANGER);
            } catch (PatternSyntaxException unreadable) {
                return true;
            }
        }
        return said.equals("*");
    }
}
