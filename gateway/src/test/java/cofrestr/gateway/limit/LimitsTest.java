package cofrestr.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.gateway.GatewaySettings;
import cofrestr.gateway.problem.Refused;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final ByHand time = new ByHand();
    private final Limits limits = new Limits(new Small(), time);
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void refusesTheOneAfterTheLast() {
        for (int i = 0; i < 4; i++) {
            limits.client("hr", headers);
        }
        assertThat(headers.get("RateLimit")).isEqualTo("\"client\";r=0;t=2");
        assertThat(headers.get("RateLimit-Policy")).isEqualTo("\"client\";q=4;w=2");
        assertThatThrownBy(() -> limits.client("hr", headers)).isInstanceOf(Refused.class);
        limits.client("another", headers);
    }

    @Test
    void givesBackWithTime() {
        for (int i = 0; i < 4; i++) {
            limits.client("hr", headers);
        }
        time.pass(500);
        limits.client("hr", headers);
        assertThatThrownBy(() -> limits.client("hr", headers)).isInstanceOf(Refused.class);
    }

    @Test
    void countsAWholeSubscriberAsOne() {
        limits.anonymous("2001:db8:0:1::1", headers);
        assertThatThrownBy(() -> limits.anonymous("2001:db8:0:1:ffff::2", headers))
                .isInstanceOf(Refused.class);
        limits.anonymous("2001:db8:0:2::1", headers);
    }

    @Test
    void doesNotReadTokensOfAnAddressThatHasShownTooManyBadOnes() {
        limits.beforeReadingAToken("192.0.2.1", headers);
        limits.anonymous("192.0.2.1", headers);
        assertThatThrownBy(() -> limits.beforeReadingAToken("192.0.2.1", headers))
                .isInstanceOf(Refused.class);
        limits.beforeReadingAToken("192.0.2.2", headers);
    }

    /** Four at once and two a second for clients, one for addresses. */
    private static final class Small implements GatewaySettings.Limits {
        @Override
        public GatewaySettings.Bucket client() {
            return new Bucket(2, 4);
        }

        @Override
        public GatewaySettings.Bucket anonymous() {
            return new Bucket(1, 1);
        }

        @Override
        public long body() {
            return 0;
        }

        @Override
        public long bulkBody() {
            return 0;
        }

        private record Bucket(long perSecond, long burst) implements GatewaySettings.Bucket {}
    }

    /** A clock that the test moves. */
    private static final class ByHand implements TimeMeter {
        private long nanos;

        void pass(long millis) {
            nanos += TimeUnit.MILLISECONDS.toNanos(millis);
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
