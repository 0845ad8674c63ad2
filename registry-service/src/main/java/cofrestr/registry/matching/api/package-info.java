/** Matching over HTTP, for registry staff only. */
@NullMarked
package cofrestr.registry.matching.api;

import org.jspecify.annotations.NullMarked;
