package cofrestr.gateway.docs;

import cofrestr.gateway.GatewaySettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The merged OpenAPI document, as it was built. */
@Singleton
public class Document {
    private static final String BUILT_IN = "/openapi/cofrestr.json";

    private final JsonNode tree;

    @Inject
    Document(GatewaySettings settings) throws IOException {
        try (InputStream document = open(settings.document())) {
            this.tree = new ObjectMapper().readTree(document);
        }
    }

    public JsonNode tree() {
        return tree;
    }

    private static InputStream open(Optional<Path> other) throws IOException {
        if (other.isPresent()) {
            return Files.newInputStream(other.get());
        }
        InputStream builtIn = Document.class.getResourceAsStream(BUILT_IN);
        if (builtIn == null) {
            throw new IllegalStateException("The gateway was built without " + BUILT_IN);
        }
        return builtIn;
    }
}
