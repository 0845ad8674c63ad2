package cofrestr.gateway;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
    REGISTRY,
    QUALIFICATIONS,
    CPD;

    /** As the merged document names it in {@code x-service}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Service byId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The key of the words that tell a reader which part of the register this is. */
    public String messageKey() {
        return "service." + id();
    }
}
