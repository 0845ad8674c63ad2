package cofrestr.local.keycloak;

import cofrestr.local.Json;
import cofrestr.local.StackFile.Client;
import cofrestr.local.StackFile.User;
import cofrestr.local.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The realm as the repository holds it, with the places for secrets and addresses filled.
 *
 * <p>The file in the repository names each secret as {@code ${COFRESTR_...}}, in the notation that Keycloak's own import
 * understands, so the same file serves where Keycloak gets its secrets from the environment.
 */
public final class Realm {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(COFRESTR_[A-Z0-9_]+)}");

    private final JsonNode realm;

    private Realm(JsonNode realm) {
        this.realm = realm;
    }

    /** Reads the file and fills each place with what the function gives for its name. */
    static Realm filled(Path file, UnaryOperator<String> value) {
        try {
            String text = PLACE.matcher(Files.readString(file)).replaceAll(place -> value.apply(place.group(1)));
            JsonNode realm = Json.parse(text);
            if (!realm.isObject()) {
                throw new StepFailed(file + " is not JSON.");
            }
            realm.path("users").forEach(user -> nameForGood((ObjectNode) user));
            return new Realm(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nameForGood(ObjectNode user) {
        user.put("id", idOf(user.path("username").asText()));
    }

    /** A user keeps this id (a token's {@code sub}) when the realm is imported anew, or the register would know it no more. */
    static String idOf(String username) {
        return UUID.nameUUIDFromBytes(("cofrestr/" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String json() {
        return Json.write(realm);
    }

    /** The clients that have a secret, by id. */
    public Map<String, Client> clients() {
        Map<String, Client> clients = new LinkedHashMap<>();
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asText();
            if (client.has("secret")) {
                JsonNode account = user("serviceAccountClientId", id);
                clients.put(id, new Client(id, client.path("secret").asText(), roles(account), organisations(account)));
            }
        }
        return clients;
    }

    /** The people who can sign in, by user name. */
    public Map<String, User> users() {
        Map<String, User> users = new LinkedHashMap<>();
        for (JsonNode user : realm.path("users")) {
            JsonNode password = user.path("credentials").path(0).path("value");
            if (password.isTextual()) {
                users.put(
                        user.path("username").asText(), new User(password.asText(), roles(user), organisations(user)));
            }
        }
        return users;
    }

    private JsonNode user(String field, String value) {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new StepFailed("The realm has no user with " + field + " " + value + "."));
    }

    private static List<String> roles(JsonNode user) {
        return texts(user.path("realmRoles"));
    }

    private static List<String> organisations(JsonNode user) {
        return texts(user.path("attributes").path("organisations"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
