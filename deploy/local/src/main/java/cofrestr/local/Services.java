package cofrestr.local;

import cofrestr.local.postgres.Database;
import cofrestr.local.postgres.Databases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four services as this stack runs them. Heaps are small on purpose: all of them share one small machine. */
final class Services {

    /** What this stack says of itself: plain http on loopback and keys made on the spot, never for real people. */
    static final String INSTALLATION = "local";

    private static final List<String> REGISTRY = List.of("-Xmx256m");
    private static final List<String> GATEWAY = List.of("-Xmx128m");

    /** Simulates requirements on a million people: for that it needs the better compiler. */
    private static final List<String> QUALIFICATIONS = List.of("-Xmx128m");

    /** Asked seldom: the quick compiler alone starts them in half the time and a fifth less memory. */
    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:TieredStopAtLevel=1");

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
                registry(),
                qualifications(),
                following(withDatabase("cpd-service", ports.cpd(), SMALL, "cofrestr_cpd")),
                gateway());
    }

    List<Database> databases() {
        return List.copyOf(byService().values());
    }

    /** The database of each service that has one. */
    Map<String, Database> byService() {
        return Map.of(
                "registry-service", database("cofrestr_registry"),
                "qualifications-service", database("cofrestr_qualifications"),
                "cpd-service", database("cofrestr_cpd"));
    }

    private Database database(String name) {
        return new Database(name, secrets.get("database_" + name));
    }

    private Service withDatabase(String name, int port, List<String> memory, String database) {
        Map<String, String> environment = common(port);
        environment.put("COFRESTR_DB_URL", Databases.url(ports.postgres(), database));
        environment.put("COFRESTR_DB_USER", database);
        environment.put("COFRESTR_DB_PASSWORD", database(database).password());
        environment.put("COFRESTR_KEYS", place.keys().toString());
        environment.put("COFRESTR_CLIENT_SECRET", secrets.get("secret_" + name.replace('-', '_')));
        return new Service(name, port, memory, environment);
    }

    /** The registry, told where it may ask whether people meet requirements. */
    private Service registry() {
        Service registry = withDatabase("registry-service", ports.registry(), REGISTRY, "cofrestr_registry");
        registry.environment().put("COFRESTR_QUALIFICATIONS_URL", loopback(ports.qualifications()));
        return registry;
    }

    /** Follows the registry, and cpd-service for what requirements ask of training and induction. */
    private Service qualifications() {
        Service qualifications = following(withDatabase(
                "qualifications-service", ports.qualifications(), QUALIFICATIONS, "cofrestr_qualifications"));
        qualifications.environment().put("COFRESTR_CPD_URL", loopback(ports.cpd()));
        return qualifications;
    }

    /** The same service, told where the registry is whose feed it follows. */
    private Service following(Service service) {
        service.environment().put("COFRESTR_REGISTRY_URL", loopback(ports.registry()));
        return service;
    }

    private Service gateway() {
        Map<String, String> environment = common(ports.gateway());
        environment.put("COFRESTR_REGISTRY_URL", loopback(ports.registry()));
        environment.put("COFRESTR_QUALIFICATIONS_URL", loopback(ports.qualifications()));
        environment.put("COFRESTR_CPD_URL", loopback(ports.cpd()));
        environment.put("COFRESTR_PUBLIC_URL", ports.publicUrl());
        environment.put("COFRESTR_EXAMPLES", place.examples().toString());
        return new Service("gateway", ports.gateway(), GATEWAY, environment);
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("COFRESTR_INSTALLATION", INSTALLATION);
        environment.put("COFRESTR_PORT", Integer.toString(port));
        environment.put("COFRESTR_ISSUER", ports.issuer());
        return environment;
    }

    static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }
}
