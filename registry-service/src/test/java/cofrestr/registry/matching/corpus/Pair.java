package cofrestr.registry.matching.corpus;

import cofrestr.registry.matching.MatchQuery;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a person, and whom they meant.
 *
 * @param truth the number in the corpus of the one who is meant; null where the register does not have them
 * @param done what befell the description on the way
 */
public record Pair(MatchQuery query, @Nullable Integer truth, Set<String> done) {}
