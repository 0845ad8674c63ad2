package cofrestr.qualifications.held;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody verifies or rejects. */
@Schema(name = "CheckedAs")
public enum CheckedAs {
    PROVIDER,
    AWARDING_BODY,
    REGISTRAR
}
