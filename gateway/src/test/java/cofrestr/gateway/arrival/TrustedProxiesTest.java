package cofrestr.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8"));

    @Test
    void believesNobodyElse() {
        assertThat(proxies.caller("198.51.100.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void takesWhatItsOwnProxySaw() {
        assertThat(proxies.caller("203.0.113.9", "10.0.0.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void takesNothingThatTheCallerWroteBeforeIt() {
        assertThat(proxies.caller("198.51.100.1, 203.0.113.9", "10.0.0.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void looksThroughAChainOfItsOwnProxies() {
        assertThat(proxies.caller("203.0.113.9, 10.0.0.7, 10.0.0.8", "10.0.0.1"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void takesTheProxyItselfWhereItSaysNothing() {
        assertThat(proxies.caller("", "10.0.0.1")).isEqualTo("10.0.0.1");
    }
}
