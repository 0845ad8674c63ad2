package cofrestr.gateway;

import cofrestr.gateway.docs.Fixtures;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** What stands behind the gateway in its tests: two services that answer, one that is dead, and an issuer. */
public final class Backstage implements QuarkusTestResourceLifecycleManager {
    /** Where the dead service would be. */
    static volatile int deadPort;

    private final StubService registry;
    private final StubService qualifications;
    private final TestIssuer issuer;

    public Backstage() throws IOException {
        this.registry = new StubService("registry");
        this.qualifications = new StubService("qualifications");
        this.issuer = new TestIssuer();
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            deadPort = nobody.getLocalPort();
            Map<String, String> settings = new HashMap<>();
            settings.put("cofrestr.installation", "local");
            settings.put("cofrestr.document", Fixtures.merged().toString());
            settings.put("cofrestr.services.registry", registry.url());
            settings.put("cofrestr.services.qualifications", qualifications.url());
            settings.put("cofrestr.services.cpd", "http://127.0.0.1:" + deadPort);
            settings.put("cofrestr.issuer.url", TestIssuer.URL);
            settings.put("cofrestr.issuer.keys", issuer.keys());
            settings.put("cofrestr.public-url", "https://cofrestr.test");
            settings.put("cofrestr.trusted-proxies", "127.0.0.9");
            // Large enough for all tests of this run, except for the one client that is meant to use it up.
            settings.put("cofrestr.limits.anonymous.burst", "1000");
            settings.put("cofrestr.limits.client.per-second", "1");
            settings.put("cofrestr.limits.client.burst", "5");
            return settings;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {
        registry.close();
        qualifications.close();
        issuer.close();
    }
}
