package cofrestr.gateway.route;

import cofrestr.gateway.Service;
import java.util.List;

/**
 * What the merged OpenAPI document says of one operation that the gateway must know.
 *
 * @param service who answers it
 * @param template its path with the names of its parameters
 * @param open whether somebody without a token may ask for it
 * @param bulk whether its body is many rows, which may be long
 * @param parts of what the answer is put together; none where a service answers it whole
 */
public record Operation(Service service, String template, boolean open, boolean bulk, List<Part> parts) {
    /** One question of a composed read. */
    public record Part(String name, Service service, String template) {}
}
