package cofrestr.gateway.docs;

import cofrestr.gateway.GatewaySettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The merged document with the addresses of this very gateway and its issuer, written when the gateway starts, and its examples. */
@Startup
@Singleton
public class PublishedDocument {
    private final String json;
    private final String yaml;
    private final Examples examples;

    @Inject
    PublishedDocument(Document document, GatewaySettings settings, Examples examples) {
        this.examples = examples;
        ObjectNode tree = fill(document.tree().deepCopy(), settings);
        this.json = write(new ObjectMapper(), tree);
        this.yaml = write(new YAMLMapper().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER), tree);
    }

    private static ObjectNode fill(ObjectNode tree, GatewaySettings settings) {
        GatewaySettings.Issuer issuer = settings.issuer();
        tree.putArray("servers").addObject().put("url", settings.publicUrl()).put("description", "This register");
        ObjectNode schemes = tree.withObject("/components/securitySchemes");
        schemes.withObject("/signIn/flows/authorizationCode")
                .put("authorizationUrl", issuer.authorizationUrl())
                .put("tokenUrl", issuer.tokenUrl());
        schemes.withObject("/system/flows/clientCredentials").put("tokenUrl", issuer.tokenUrl());
        return tree;
    }

    Written json() {
        return Written.of(examples.putInto(json));
    }

    Written yaml() {
        return Written.of(examples.putInto(yaml));
    }

    /** The document's bytes, and the tag by which a reader knows whether it has them already. */
    record Written(String text, String etag) {
        static Written of(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return new Written(text, HexFormat.of().formatHex(hash, 0, 16));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static String write(ObjectMapper mapper, ObjectNode tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
