package cofrestr.registry.workforce;

import java.math.BigDecimal;

/**
 * How many people, posts and full-time equivalents there are of one kind. A person with several posts is one person; a
 * post whose full-time equivalent nobody stated adds nothing to it.
 */
public record Figures(long people, long posts, BigDecimal fte) {}
