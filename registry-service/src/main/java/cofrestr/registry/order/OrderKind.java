package cofrestr.registry.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of order (2014 Act ss27-30; interim suspension: SI 2021/350). */
@Schema(name = "OrderKind")
public enum OrderKind {
    REPRIMAND,
    CONDITIONAL_REGISTRATION,
    SUSPENSION,
    PROHIBITION,
    INTERIM_SUSPENSION
}
