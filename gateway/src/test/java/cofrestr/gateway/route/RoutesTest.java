package cofrestr.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.gateway.Service;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes()
            .add("GET", at(Service.REGISTRY, "/v1/practitioners"))
            .add("GET", at(Service.REGISTRY, "/v1/practitioners/{number}"))
            .add("PATCH", at(Service.REGISTRY, "/v1/practitioners/{number}"))
            .add("GET", at(Service.REGISTRY, "/v1/practitioners/{number}/orders"))
            .add("GET", at(Service.QUALIFICATIONS, "/v1/practitioners/{number}/awards"))
            .add("GET", at(Service.CPD, "/v1/practitioners/{number}/cpd-records/{id}"))
            .add("GET", at(Service.CPD, "/v1/practitioners/samples/awards"));

    @ParameterizedTest
    @CsvSource({
        "/v1/practitioners, REGISTRY",
        "/v1/practitioners/1234567X, REGISTRY",
        "/v1/practitioners/1234567X/orders, REGISTRY",
        "/v1/practitioners/1234567X/awards, QUALIFICATIONS",
        "/v1/practitioners/1234567X/cpd-records/7, CPD",
        "/v1/practitioners/samples/awards, CPD",
        "/v1/practitioners/samples/orders, REGISTRY",
    })
    void leadsToTheServiceThatDeclaredThePath(String path, Service service) {
        assertThat(found(path).service()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "/v1",
                "/v1/",
                "/v1/practitioners/",
                "/v1//practitioners",
                "/V1/practitioners",
                "/v1/%70ractitioners",
                "/v1/practitioners/1234567X/",
                "/v1/practitioners/1234567X/unknown",
                "/v1/practitioners/..",
                "/v1/practitioners/.",
                "/v1/practitioners/%2e%2E",
                "/v1/practitioners/1%2Forders",
                "/v1/practitioners/1%5Corders",
                "/v1/practitioners/1;a=b",
                "/v1/practitioners/1%00",
                "/v1/practitioners/%252e%252e",
                "/q/health",
            })
    void knowsNothingElse(String path) {
        assertThat(routes.find(path)).isNull();
    }

    @Test
    void takesAValueThatOnlyHasDotsInIt() {
        assertThat(found("/v1/practitioners/a.b..c").template()).isEqualTo("/v1/practitioners/{number}");
    }

    @Test
    void saysWhatMayBeAskedThere() {
        Place place = Objects.requireNonNull(routes.find("/v1/practitioners/1234567X"));
        assertThat(place.allowed()).isEqualTo("GET, HEAD, PATCH");
        assertThat(place.operation("HEAD")).isEqualTo(place.operation("GET"));
        assertThat(place.operation("DELETE")).isNull();
    }

    private Operation found(String path) {
        Place place = Objects.requireNonNull(routes.find(path));
        return Objects.requireNonNull(place.operation("GET"));
    }

    private static Operation at(Service service, String template) {
        return new Operation(service, template, false, false, List.of());
    }
}
