package cofrestr.registry.fee.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to a question in a query. */
@Schema(name = "YesOrNo")
public enum YesOrNo {
    YES,
    NO
}
