package cofrestr.qualifications.requirement;

import cofrestr.qualifications.publication.MergePatch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A requirement as it would be sent: what a change is laid over, and what a simulation is taken from. */
public final class WriteTerms {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteTerms() {}

    /** The requirement in the form in which it would be drafted. */
    public static ObjectNode write(Requirement requirement) {
        Terms terms = requirement.terms();
        ObjectNode written = JSON.createObjectNode();
        written.put("code", terms.code());
        written.put("nameCy", terms.nameCy());
        written.put("nameEn", terms.nameEn());
        written.put("summaryCy", terms.summaryCy());
        written.put("summaryEn", terms.summaryEn());
        written.put("legalBasis", terms.legalBasis());
        written.put("power", terms.power());
        written.set("appliesTo", JSON.valueToTree(lists(terms.appliesTo())));
        written.put("effectiveFrom", terms.effectiveFrom().toString());
        written.put("effectiveUntil", text(terms.effectiveUntil()));
        if (terms.phaseIn() != null) {
            written.putObject("phaseIn")
                    .put("startersFrom", terms.phaseIn().startersFrom().toString())
                    .put("inPostUntil", terms.phaseIn().inPostUntil().toString());
        }
        written.put("changeOfEmployer", text(terms.changeOfEmployer()));
        if (terms.provisional() != null) {
            written.set("provisional", JSON.valueToTree(terms.provisional()));
        }
        written.set("criteria", tree(requirement.criteria()));
        return written;
    }

    /** What was written so. */
    public static Terms read(String written) {
        return ReadTerms.read(tree(written));
    }

    /** JSON Merge Patch (RFC 7396), but that the criteria are taken as a whole: parts of two trees make no third. */
    static JsonNode changed(Requirement requirement, Map<String, JsonNode> patch) {
        ObjectNode written = write(requirement);
        patch.forEach((field, value) -> {
            if (field.equals("criteria")) {
                written.set(field, value);
            } else {
                MergePatch.lay(written, field, value);
            }
        });
        return written;
    }

    private static Map<String, Set<?>> lists(AppliesTo scope) {
        return Map.of(
                "categories", scope.categories(),
                "roleProfiles", scope.roleProfiles(),
                "levels", scope.levels(),
                "routes", scope.routes(),
                "settings", scope.settings());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static JsonNode tree(String criteria) {
        try {
            return JSON.readTree(criteria);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
