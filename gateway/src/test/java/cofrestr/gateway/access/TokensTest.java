package cofrestr.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.gateway.Backstage;
import cofrestr.gateway.TestIssuer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A token is verified once. */
@QuarkusTest
@WithTestResource(value = Backstage.class, scope = TestResourceScope.GLOBAL)
class TokensTest {
    private final Tokens tokens;

    @Inject
    TokensTest(Tokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void knowsATokenAgainThatWasVerified() throws Exception {
        String token = TestIssuer.token("once");
        assertThat(tokens.known(token)).isNull();
        Caller caller = verify(token);
        assertThat(tokens.known(token)).isEqualTo(caller);
        assertThat(tokens.known(token + "x")).isNull();
    }

    /** It has ended, but so short a time ago that a clock which is a little slow must still take it. */
    @Test
    void doesNotKeepATokenPastItsEnd() throws Exception {
        String token = TestIssuer.token(
                TestIssuer.KEY,
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(5))));
        assertThat(verify(token).client()).isEqualTo("someones-system");
        assertThat(tokens.known(token)).isNull();
    }

    private Caller verify(String token) throws Exception {
        return tokens.verify(token).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}
