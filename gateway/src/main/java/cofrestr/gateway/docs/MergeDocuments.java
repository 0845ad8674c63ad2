package cofrestr.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the one OpenAPI document out of the services' own, when the gateway is built. Arguments: the front (everything
 * that belongs to no service), the file to write, and {@code service=file} for each service.
 */
public final class MergeDocuments {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectMapper YAML = new YAMLMapper();

    private MergeDocuments() {}

    public static void main(String... arguments) throws IOException {
        List<String> services = List.of(arguments).subList(2, arguments.length);
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        JSON.writeValue(target.toFile(), merge(Path.of(arguments[0]), services));
    }

    /** The merged document; throws where two services cannot both be right. */
    static JsonNode merge(Path front, List<String> services) throws IOException {
        ObjectNode own = YAML.readTree(front.toFile()).deepCopy();
        JsonNode composed = own.deepCopy().retain("paths");
        own.putObject("paths");
        Merge merge = new Merge(own);
        for (String service : services) {
            int equals = service.indexOf('=');
            merge.add(service.substring(0, equals), read(Path.of(service.substring(equals + 1))));
        }
        merge.add("gateway", composed);
        return merge.finish();
    }

    private static JsonNode read(Path document) throws IOException {
        if (!Files.exists(document)) {
            throw new IllegalStateException("There is no " + document.normalize()
                    + ": build the services first (mvn package in the root does it in the right order)");
        }
        return JSON.readTree(document.toFile());
    }
}
