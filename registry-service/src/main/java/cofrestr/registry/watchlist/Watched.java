package cofrestr.registry.watchlist;

import org.jspecify.annotations.Nullable;

/** Somebody on a watch-list, under the number and reference by which the employer put the person there. */
public record Watched(String registerNumber, @Nullable String ref) {}
