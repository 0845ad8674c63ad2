package cofrestr.gateway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three small documents of services, merged as the build merges the real ones. */
public final class Fixtures {
    private static final Path FRONT = Path.of("src/main/openapi/front.yaml");
    private static final Path SERVICES = Path.of("src/test/resources/openapi");

    private Fixtures() {}

    /** Writes the merged document to a file, which is deleted when the tests have run. */
    public static Path merged() throws IOException {
        Path merged = Files.createTempFile("cofrestr", ".json");
        merged.toFile().deleteOnExit();
        MergeDocuments.main(
                FRONT.toString(),
                merged.toString(),
                "registry=" + SERVICES.resolve("registry.json"),
                "qualifications=" + SERVICES.resolve("qualifications.json"),
                "cpd=" + SERVICES.resolve("cpd.json"));
        return merged;
    }

    static Path front() {
        return FRONT;
    }
}
