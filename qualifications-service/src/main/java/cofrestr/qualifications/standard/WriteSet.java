package cofrestr.qualifications.standard;

import cofrestr.qualifications.publication.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set as it would be sent, for a change to be laid over. */
final class WriteSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteSet() {}

    /** The set after a JSON Merge Patch (RFC 7396); the standards are a list and so taken as a whole. */
    static JsonNode changed(StandardsSet set, List<Standard> standards, Map<String, JsonNode> patch) {
        ObjectNode written = JSON.createObjectNode()
                .put("code", set.code())
                .put("family", set.family())
                .put("kind", set.kind().name())
                .put("nameCy", set.nameCy())
                .put("nameEn", set.nameEn())
                .put("jurisdiction", set.jurisdiction().name())
                .put("validFrom", text(set.validFrom()))
                .put("validUntil", text(set.validUntil()))
                .put("statutory", set.statutory())
                .put("basis", set.basis());
        written.set("standards", written(standards));
        patch.forEach((field, value) -> MergePatch.lay(written, field, value));
        return written;
    }

    /** The standards as they would be sent. */
    static ArrayNode written(List<Standard> standards) {
        ArrayNode list = JSON.createArrayNode();
        standards.forEach(standard -> list.add(written(standard)));
        return list;
    }

    private static ObjectNode written(Standard standard) {
        return JSON.createObjectNode()
                .put("number", standard.number())
                .put("reference", standard.reference())
                .put("groupCy", standard.groupCy())
                .put("groupEn", standard.groupEn())
                .put("subgroupCy", standard.subgroupCy())
                .put("subgroupEn", standard.subgroupEn())
                .put("labelCy", standard.labelCy())
                .put("labelEn", standard.labelEn())
                .put("level", standard.level());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
