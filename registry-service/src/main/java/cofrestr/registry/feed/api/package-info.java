/** The change feed over HTTP. */
@NullMarked
package cofrestr.registry.feed.api;

import org.jspecify.annotations.NullMarked;
