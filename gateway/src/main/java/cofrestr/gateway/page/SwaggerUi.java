package cofrestr.gateway.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The Swagger UI that was built in. Quarkus serves its files; we only have to know under which version. */
@Singleton
public class SwaggerUi {
    private final String version = readVersion();

    /** Where its files are, as seen from a browser. */
    String path() {
        return "/webjars/swagger-ui/" + version;
    }

    /** One of its files. */
    byte[] file(String name) {
        return read("/META-INF/resources" + path() + "/" + name);
    }

    private static String readVersion() {
        Properties pom = new Properties();
        try (InputStream properties = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            pom.load(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pom.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (InputStream content = open(resource)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        InputStream content = SwaggerUi.class.getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException("Swagger UI is not on the class path: " + resource);
        }
        return content;
    }
}
