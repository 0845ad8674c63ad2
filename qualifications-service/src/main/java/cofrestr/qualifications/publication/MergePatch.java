package cofrestr.qualifications.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
public final class MergePatch {
    private MergePatch() {}

    /** Lays the value of one field of a patch over {@code into}: null takes away, objects are merged, all else replaces. */
    public static void lay(ObjectNode into, String field, JsonNode value) {
        if (value.isNull()) {
            into.remove(field);
        } else if (value.isObject()) {
            ObjectNode inner = into.path(field) instanceof ObjectNode known ? known : into.putObject(field);
            value.properties().forEach(each -> lay(inner, each.getKey(), each.getValue()));
        } else {
            into.set(field, value);
        }
    }
}
