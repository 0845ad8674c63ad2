package cofrestr.gateway.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefuseUnfitSettingsTest {
    private static final String DOOR = "https://cofrestr.example";
    private static final String ISSUER = "https://issuer.example/realms/cofrestr";
    private static final List<String> SIGN_IN = List.of(ISSUER + "/auth", ISSUER + "/token");

    private static void refused(ProductionRule rule, Settings settings) {
        assertThat(ProductionRule.faults(settings)).containsExactly(rule.fault());
        assertThatThrownBy(() -> RefuseUnfitSettings.check("production", settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(rule.fault())
                .hasMessageNotContaining("example");
        assertThatCode(() -> RefuseUnfitSettings.check("local", settings)).doesNotThrowAnyException();
    }

    @Test
    void fitSettingsOpen() {
        Settings fit = new Settings(
                DOOR, ISSUER, ISSUER + "/certs", SIGN_IN, List.of("https://portal.example"), List.of("10.0.0.0/8"));
        assertThatCode(() -> RefuseUnfitSettings.check("production", fit)).doesNotThrowAnyException();
    }

    @Test
    void anHttpDoorIsRefused() {
        refused(
                ProductionRule.CALLERS_COME_OVER_TLS,
                new Settings("http://cofrestr.example", ISSUER, ISSUER, SIGN_IN, List.of(), List.of()));
    }

    @Test
    void anHttpIssuerIsRefused() {
        refused(
                ProductionRule.TOKENS_COME_OVER_TLS,
                new Settings(DOOR, "http://issuer.example", ISSUER, SIGN_IN, List.of(), List.of()));
    }

    @Test
    void keysOverHttpAreRefused() {
        refused(
                ProductionRule.THE_ISSUERS_KEYS_COME_OVER_TLS,
                new Settings(DOOR, ISSUER, "http://issuer.example/certs", SIGN_IN, List.of(), List.of()));
    }

    @Test
    void signingInOverHttpIsRefused() {
        refused(
                ProductionRule.PEOPLE_SIGN_IN_OVER_TLS,
                new Settings(DOOR, ISSUER, ISSUER, List.of(ISSUER, "http://issuer.example"), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "/.*/", "/https://.+/", "/[/"})
    void pagesThatNobodyNamedAreRefused(String origin) {
        refused(
                ProductionRule.BROWSERS_CALL_FROM_KNOWN_PAGES_ONLY,
                new Settings(DOOR, ISSUER, ISSUER, SIGN_IN, List.of(origin), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0 "})
    void aRangeOfAllAddressesIsNoProxy(String range) {
        refused(
                ProductionRule.NOT_EVERYBODY_IS_A_TRUSTED_PROXY,
                new Settings(DOOR, ISSUER, ISSUER, SIGN_IN, List.of(), List.of("10.0.0.1", range)));
    }
}
