package cofrestr.sample;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Where the register is, who asks, and in which file the copy is kept. The secret comes from the environment, never from the command line. */
record Settings(URI register, URI tokenEndpoint, String clientId, String clientSecret, Path copy) {

    static Settings of(Map<String, String> environment, Path copy) {
        return new Settings(
                URI.create(needed(environment, "COFRESTR_URL")),
                URI.create(needed(environment, "COFRESTR_TOKEN_ENDPOINT")),
                needed(environment, "COFRESTR_CLIENT_ID"),
                needed(environment, "COFRESTR_CLIENT_SECRET"),
                copy);
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + ".");
        }
        return value;
    }
}
