package cofrestr.kit.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.secret.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefuseUnfitSettingsTest {
    private static final String ISSUER = "https://issuer.example/realms/cofrestr";
    private static final String DATABASE = "jdbc:postgresql://db.invalid:5432/cofrestr?sslmode=verify-full";
    private static final Settings FIT = new Settings(
            ISSUER, false, List.of("https://portal.example"), Clock.systemUTC(), "10.1.2.3", DATABASE, false);

    private static void refused(ProductionRule rule, Settings settings) {
        assertThat(ProductionRule.faults(settings)).containsExactly(rule.fault());
    }

    @Test
    void fitSettingsStart() {
        assertThatCode(() -> RefuseUnfitSettings.check("production", FIT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "Local", "", "prod"})
    void anHttpIssuerDoesNotStartWhateverTheInstallationIsCalledUnlessLocal(String installation) {
        Settings unfit = issuer("http://issuer.example/realms/cofrestr");
        assertThatThrownBy(() -> RefuseUnfitSettings.check(installation, unfit))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COFRESTR_ISSUER must be an https address")
                .hasMessageNotContaining("issuer.example");
        assertThatCode(() -> RefuseUnfitSettings.check("local", unfit)).doesNotThrowAnyException();
        refused(ProductionRule.TOKENS_COME_OVER_TLS, unfit);
    }

    @Test
    void everyFaultIsNamedAndNoValue() {
        Settings worst = new Settings(
                "http://secret-issuer",
                true,
                List.of("*"),
                Clock.fixed(Clock.systemUTC().instant(), Clock.systemUTC().getZone()),
                "0.0.0.0",
                "jdbc:postgresql://secret-db/x",
                true);
        assertThat(ProductionRule.faults(worst)).hasSameSizeAs(ProductionRule.ALL);
        assertThatThrownBy(() -> RefuseUnfitSettings.check("production", worst))
                .hasMessageContaining("COFRESTR_KEYS")
                .hasMessageContaining("COFRESTR_DB_USER")
                .hasMessageNotContaining("secret");
    }

    @Test
    void keysOfALocalInstallationAreRefused() {
        refused(
                ProductionRule.KEYS_ARE_THE_INSTALLATIONS_OWN,
                new Settings(ISSUER, true, List.of(), Clock.systemUTC(), "127.0.0.1", DATABASE, false));
    }

    @Test
    void aKeySetSaysWhatItWasMadeFor(@TempDir Path folder) throws IOException {
        Path local =
                Files.writeString(folder.resolve("local.json"), "{\"cofrestr:installation\": \"local\", \"keys\": []}");
        Path own = Files.writeString(folder.resolve("own.json"), "{\"keys\": []}");
        assertThat(new Keyring(local.toString()).isOfLocalInstallation()).isTrue();
        assertThat(new Keyring(own.toString()).isOfLocalInstallation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "/.*/", "/https:.+/", "/[/"})
    void pagesThatNobodyNamedAreRefused(String origin) {
        refused(
                ProductionRule.BROWSERS_CALL_FROM_KNOWN_PAGES_ONLY,
                new Settings(ISSUER, false, List.of(origin), Clock.systemUTC(), "127.0.0.1", DATABASE, false));
    }

    @Test
    void anExpressionForKnownPagesIsFit() {
        assertThat(Origins.letAnybody("/https://[a-z]+\\.cofrestr\\.example/")).isFalse();
    }

    @Test
    void aClockThatSomebodySetIsRefused() {
        Clock set = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1));
        refused(
                ProductionRule.THE_CLOCK_IS_THE_SYSTEMS,
                new Settings(ISSUER, false, List.of(), set, "127.0.0.1", DATABASE, false));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "::1, true",
        "localhost, true",
        "10.0.0.7, true",
        "172.16.3.4, true",
        "192.168.0.9, true",
        "fd12:3456::1, true",
        "0.0.0.0, false",
        "::, false",
        "8.8.8.8, false",
        "2001:db8::1, false",
        "no-such-host.invalid, false"
    })
    void aPublicAddressIsRefused(String host, boolean fit) {
        Settings settings = new Settings(ISSUER, false, List.of(), Clock.systemUTC(), host, DATABASE, false);
        assertThat(ProductionRule.LISTENS_ON_LOOPBACK_OR_A_PRIVATE_NETWORK.isKeptBy(settings))
                .isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:5432/cofrestr, true",
        "jdbc:postgresql:cofrestr, true",
        "jdbc:postgresql://db.invalid/cofrestr?sslmode=require, true",
        "jdbc:postgresql://db.invalid/cofrestr?ApplicationName=x&sslmode=verify-ca, true",
        "jdbc:postgresql://db.invalid/cofrestr, false",
        "jdbc:postgresql://db.invalid/cofrestr?sslmode=prefer, false",
        "'jdbc:postgresql://127.0.0.1,10.0.0.1/cofrestr', false",
        "jdbc:other://127.0.0.1/cofrestr, false"
    })
    void aDatabaseElsewhereIsReachedOverTls(String url, boolean fit) {
        assertThat(new DatabaseAddress(url).isGuarded()).isEqualTo(fit);
    }

    @Test
    void aSuperuserOfTheDatabaseIsRefused() {
        refused(
                ProductionRule.THE_DATABASE_USER_IS_NO_SUPERUSER,
                new Settings(ISSUER, false, List.of(), Clock.systemUTC(), "127.0.0.1", DATABASE, true));
    }

    private static Settings issuer(String issuer) {
        return new Settings(
                issuer, FIT.localKeys(), FIT.corsOrigins(), FIT.clock(), FIT.host(), FIT.databaseUrl(), false);
    }
}
