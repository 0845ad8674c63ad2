package cofrestr.local.nation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What the register made of a list.
 *
 * @param held the keys of the rows it held, each with the reason
 * @param referred the keys of the rows it referred
 */
record Outcome(JsonNode counts, Set<String> held, Set<String> referred) {

    int count(String kind) {
        return counts.path(kind).asInt();
    }

    int count(Kind kind) {
        return count(kind.counted());
    }

    /** Whether the post of this row stands in the register now. */
    boolean stands(Truth truth) {
        return switch (truth.kind()) {
            case STARTER, MOVER, CHANGED, UNCHANGED, REFERRED ->
                !referred.contains(truth.row().key());
            case HELD -> truth.inRegister();
            case LEAVER -> false;
        };
    }
}
