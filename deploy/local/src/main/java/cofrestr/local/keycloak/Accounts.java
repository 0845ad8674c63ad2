package cofrestr.local.keycloak;

import cofrestr.local.Json;
import cofrestr.local.Ports;
import cofrestr.local.Secrets;
import cofrestr.local.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The accounts of the realm, as Keycloak's administrator changes them. */
public final class Accounts {

    private final HttpClient http;
    private final URI keycloak;
    private final Secrets secrets;

    public Accounts(HttpClient http, Ports ports, Secrets secrets) {
        this.http = http;
        this.keycloak = URI.create("http://localhost:" + ports.keycloak());
        this.secrets = secrets;
    }

    /** From the next token on, the account of this name stands for the entry with this register number. */
    public void standsFor(String username, String registerNumber) {
        String administrator = "Bearer " + token();
        URI address = keycloak.resolve("/admin/realms/cofrestr/users/" + Realm.idOf(username));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Authorization", administrator);
        ObjectNode account = (ObjectNode) send(request.copy().GET().build());
        account.withObject("/attributes").putArray("register_number").add(registerNumber);
        send(request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(account.toString()))
                .build());
    }

    private String token() {
        JsonNode answer = send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                        + Keycloak.ADMINISTRATOR + "&password=" + secrets.get(Keycloak.ADMINISTRATORS_SECRET)))
                .timeout(Duration.ofSeconds(30))
                .build());
        return answer.path("access_token").asText();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new StepFailed("Keycloak's administration answered " + response.statusCode() + " to "
                        + request.method() + " " + request.uri().getPath() + ": " + response.body());
            }
            return Json.parse(response.body());
        } catch (IOException e) {
            throw new StepFailed("Keycloak's administration gave no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.", e);
        }
    }
}
