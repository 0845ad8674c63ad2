package cofrestr.kit.production;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** What must be so where real people's data are served. Each names the setting and what it must be, never what it is. */
record ProductionRule(String setting, String whatIsWrong, Predicate<Settings> kept) {
    static final ProductionRule TOKENS_COME_OVER_TLS = new ProductionRule(
            "COFRESTR_ISSUER",
            "must be an https address",
            settings -> settings.issuer().startsWith("https://"));
    static final ProductionRule KEYS_ARE_THE_INSTALLATIONS_OWN = new ProductionRule(
            "COFRESTR_KEYS", "names keys that were made for a local installation", settings -> !settings.localKeys());
    static final ProductionRule BROWSERS_CALL_FROM_KNOWN_PAGES_ONLY = new ProductionRule(
            "quarkus.http.cors.origins",
            "lets any page call",
            settings -> settings.corsOrigins().stream().noneMatch(Origins::letAnybody));
    static final ProductionRule THE_CLOCK_IS_THE_SYSTEMS = new ProductionRule(
            "the clock", "is not the system's", settings -> settings.clock().equals(Clock.systemUTC()));
    static final ProductionRule LISTENS_ON_LOOPBACK_OR_A_PRIVATE_NETWORK = new ProductionRule(
            "COFRESTR_HOST",
            "must be a loopback or private address",
            settings -> Addresses.areLoopbackOrPrivate(settings.host()));
    static final ProductionRule THE_DATABASE_IS_REACHED_OVER_TLS_OR_LOOPBACK = new ProductionRule(
            "COFRESTR_DB_URL",
            "must say sslmode=require, verify-ca or verify-full, unless the database is on loopback",
            settings -> new DatabaseAddress(settings.databaseUrl()).isGuarded());
    static final ProductionRule THE_DATABASE_USER_IS_NO_SUPERUSER = new ProductionRule(
            "COFRESTR_DB_USER", "must not be a superuser of the database", settings -> !settings.superuser());

    static final List<ProductionRule> ALL = List.of(
            TOKENS_COME_OVER_TLS,
            KEYS_ARE_THE_INSTALLATIONS_OWN,
            BROWSERS_CALL_FROM_KNOWN_PAGES_ONLY,
            THE_CLOCK_IS_THE_SYSTEMS,
            LISTENS_ON_LOOPBACK_OR_A_PRIVATE_NETWORK,
            THE_DATABASE_IS_REACHED_OVER_TLS_OR_LOOPBACK,
            THE_DATABASE_USER_IS_NO_SUPERUSER);

    boolean isKeptBy(Settings settings) {
        return kept.test(settings);
    }

    String fault() {
        return setting + " " + whatIsWrong;
    }

    /** What is wrong with these settings, setting by setting. */
    static List<String> faults(Settings settings) {
        return ALL.stream()
                .filter(rule -> !rule.isKeptBy(settings))
                .map(ProductionRule::fault)
                .toList();
    }
}
