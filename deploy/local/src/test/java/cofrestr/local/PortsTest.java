package cofrestr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areCountedFromTheGateways() {
        assertThat(new Ports(9080).byName())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "gateway", 9080,
                        "registry-service", 9081,
                        "qualifications-service", 9082,
                        "cpd-service", 9083,
                        "keycloak", 9090,
                        "postgres", 9100));
    }

    @Test
    void beginAt8080WhenNothingIsSaid() {
        assertThat(Ports.from(Map.of()).gateway()).isEqualTo(8080);
        assertThat(Ports.from(Map.of("PORT", "")).gateway()).isEqualTo(8080);
        assertThat(Ports.from(Map.of("PORT", "9080")).issuer()).isEqualTo("http://localhost:9090/realms/cofrestr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "80", "65530", "-1"})
    void refuseWhatIsNoPort(String port) {
        assertThatThrownBy(() -> Ports.from(Map.of("PORT", port)))
                .isInstanceOf(StepFailed.class)
                .hasMessageStartingWith("PORT must");
    }
}
