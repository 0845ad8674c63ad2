package cofrestr.local;

import cofrestr.local.postgres.Database;
import cofrestr.local.postgres.Databases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four services as this stack runs them. Heaps are small on purpose: all of them share one small machine. */
final class Services {

    private static final int REGISTRY_HEAP = 256;
    private static final int SMALL_HEAP = 96;
    private static final int GATEWAY_HEAP = 128;

    private final Place place;
    private final Ports ports;
    private final Secrets secrets;

    Services(Place place, Ports ports, Secrets secrets) {
        this.place = place;
        this.ports = ports;
        this.secrets = secrets;
    }

    List<Service> all() {
        return List.of(
                withDatabase("registry-service", ports.registry(), REGISTRY_HEAP, "cofrestr_registry"),
                withDatabase("qualifications-service", ports.qualifications(), SMALL_HEAP, "cofrestr_qualifications"),
                withDatabase("cpd-service", ports.cpd(), SMALL_HEAP, "cofrestr_cpd"),
                gateway());
    }

    List<Database> databases() {
        return List.of(database("cofrestr_registry"), database("cofrestr_qualifications"), database("cofrestr_cpd"));
    }

    private Database database(String name) {
        return new Database(name, secrets.get("database_" + name));
    }

    private Service withDatabase(String name, int port, int heap, String database) {
        Map<String, String> environment = common(port);
        environment.put("COFRESTR_DB_URL", Databases.url(ports.postgres(), database));
        environment.put("COFRESTR_DB_USER", database);
        environment.put("COFRESTR_DB_PASSWORD", database(database).password());
        environment.put("COFRESTR_KEYS", place.keys().toString());
        return new Service(name, port, heap, environment);
    }

    private Service gateway() {
        Map<String, String> environment = common(ports.gateway());
        environment.put("COFRESTR_REGISTRY_URL", loopback(ports.registry()));
        environment.put("COFRESTR_QUALIFICATIONS_URL", loopback(ports.qualifications()));
        environment.put("COFRESTR_CPD_URL", loopback(ports.cpd()));
        environment.put("COFRESTR_PUBLIC_URL", ports.publicUrl());
        return new Service("gateway", ports.gateway(), GATEWAY_HEAP, environment);
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("COFRESTR_PORT", Integer.toString(port));
        environment.put("COFRESTR_ISSUER", ports.issuer());
        return environment;
    }

    static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }
}
