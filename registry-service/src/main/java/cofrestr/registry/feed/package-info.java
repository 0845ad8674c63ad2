/** The registry's own change feed. */
@NullMarked
package cofrestr.registry.feed;

import org.jspecify.annotations.NullMarked;
