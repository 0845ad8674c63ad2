package cofrestr.gateway.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** A problem as RFC 9457 writes it, with the register's own members. */
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "instance", "requestId", "errors"})
record ProblemBody(
        String type,
        String code,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<Object> errors) {}
