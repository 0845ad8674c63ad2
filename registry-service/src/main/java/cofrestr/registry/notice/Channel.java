package cofrestr.registry.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a document goes to somebody. */
@Schema(name = "ServiceChannel")
public enum Channel {
    BY_HAND,
    POST,
    EMAIL
}
