/** Searches over HTTP. */
@NullMarked
package cofrestr.registry.search.api;

import org.jspecify.annotations.NullMarked;
