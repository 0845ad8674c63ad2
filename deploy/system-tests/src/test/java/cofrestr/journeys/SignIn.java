package cofrestr.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.local.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signing in as a browser does it for the pages at {@code /docs}: authorization code with PKCE, at the addresses the document names. */
final class SignIn {

    private static final String VERIFIER = "a-verifier-of-the-journeys-that-is-long-enough-for-rfc7636";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Register register;
    private final JsonNode flow;
    private final String redirect;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    SignIn(Register register) {
        this.register = register;
        this.flow = register.document().root().at("/components/securitySchemes/signIn/flows/authorizationCode");
        this.redirect = register.file().gateway() + "/docs/oauth2-redirect.html";
    }

    /** The access token that the pages get. */
    String token(String person, String password) {
        String code = code(person, password);
        assertThat(code).as("code for " + person).isNotEmpty();
        String form = form(Map.of(
                "grant_type", "authorization_code",
                "client_id", "cofrestr-docs",
                "redirect_uri", redirect,
                "code", code,
                "code_verifier", VERIFIER));
        HttpResponse<String> response = send(request(flow.path("tokenUrl").asText())
                .header("Origin", register.file().gateway())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                .as("a browser may read the token from the pages' origin")
                .contains(register.file().gateway());
        return Json.parse(response.body()).path("access_token").asText();
    }

    /** The code with which the sign-in page sends the browser back, or nothing where it does not. */
    String code(String person, String password) {
        String question = form(Map.of(
                "response_type", "code",
                "client_id", "cofrestr-docs",
                "redirect_uri", redirect,
                "state", "s",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        HttpResponse<String> page = send(request(flow.path("authorizationUrl").asText() + "?" + question)
                .GET()
                .build());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form in " + page.body()).isTrue();
        HttpResponse<String> answer = send(request(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("username", person, "password", password))))
                .build());
        String location = answer.headers().firstValue("Location").orElse("");
        Matcher code = CODE.matcher(location);
        return location.startsWith(redirect) && code.find() ? code.group(1) : "";
    }

    /** Cookies are carried by hand: Java's own keeps those marked Secure from plain http, a browser takes them to localhost. */
    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = register.http().send(request, BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String pair = cookie.substring(0, cookie.indexOf(';'));
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
