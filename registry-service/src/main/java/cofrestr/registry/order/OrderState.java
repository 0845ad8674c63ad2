package cofrestr.registry.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an order has come. */
@Schema(name = "OrderState")
public enum OrderState {
    /** Recorded by one caseworker, waits for another. */
    PROPOSED,
    /** Not confirmed, and never will be. */
    DROPPED,
    /** Confirmed; has effect when it is served. */
    MADE,
    /** Its days are known; they may lie ahead or be over. */
    IN_FORCE,
    /** Ended before its time. */
    REVOKED,
    /** Void from its beginning. */
    QUASHED
}
