package cofrestr.local;

import cofrestr.local.process.Running;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one stack, all counted from the gateway's, all on the loopback address. */
public record Ports(int gateway) {

    private static final int KEYCLOAK = 10;
    private static final int POSTGRES = 20;

    public Ports {
        if (gateway < 1024 || gateway > 65535 - POSTGRES) {
            throw new StepFailed("PORT must lie between 1024 and " + (65535 - POSTGRES) + ", not " + gateway + ".");
        }
    }

    /** Reads {@code PORT}, or takes 8080. */
    static Ports from(Map<String, String> environment) {
        String port = environment.getOrDefault("PORT", "").strip();
        try {
            return new Ports(port.isEmpty() ? 8080 : Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw new StepFailed("PORT must be a number, not \"" + port + "\".");
        }
    }

    public int registry() {
        return gateway + 1;
    }

    public int qualifications() {
        return gateway + 2;
    }

    public int cpd() {
        return gateway + 3;
    }

    public int keycloak() {
        return gateway + KEYCLOAK;
    }

    public int postgres() {
        return gateway + POSTGRES;
    }

    public String publicUrl() {
        return "http://localhost:" + gateway;
    }

    public String issuer() {
        return "http://localhost:" + keycloak() + "/realms/cofrestr";
    }

    /** Each process of the stack by name, in the order a reader wants to see them. */
    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("registry-service", registry());
        ports.put("qualifications-service", qualifications());
        ports.put("cpd-service", cpd());
        ports.put("keycloak", keycloak());
        ports.put("postgres", postgres());
        return ports;
    }

    boolean isAt(Running process) {
        return Integer.valueOf(process.port()).equals(byName().get(process.name()));
    }
}
