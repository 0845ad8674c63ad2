package cofrestr.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.gateway.Service;
import cofrestr.gateway.docs.Fixtures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the merged document says is what the gateway does. */
class RoutesOfDocumentTest {
    private final Routes routes;

    RoutesOfDocumentTest() throws IOException {
        this.routes = RoutesOfDocument.read(read(Fixtures.merged()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/organisations, REGISTRY, true, false",
        "PUT, /v1/organisations/W06000015/roster, REGISTRY, false, true",
        "POST, /v1/registration-checks, REGISTRY, false, true",
        "PATCH, /v1/practitioners/1234567X, REGISTRY, false, false",
        "GET, /v1/practitioners/1234567X/awards, QUALIFICATIONS, false, false",
        "GET, /v1/role-profiles, QUALIFICATIONS, true, false",
        "GET, /v1/practitioners/1234567X/cpd-records, CPD, false, false",
    })
    void reads(String method, String path, Service service, boolean open, boolean bulk) {
        Operation operation =
                Objects.requireNonNull(Objects.requireNonNull(routes.find(path)).operation(method));
        assertThat(operation.service()).isEqualTo(service);
        assertThat(operation.open()).isEqualTo(open);
        assertThat(operation.bulk()).isEqualTo(bulk);
    }

    @Test
    void opensNothingThatOnlyServicesMayAsk() {
        assertThat(routes.find("/v1/internal-standing")).isNull();
    }

    private static JsonNode read(Path document) throws IOException {
        return new ObjectMapper().readTree(document.toFile());
    }
}
