/** Upcoming over HTTP. */
@NullMarked
package cofrestr.registry.upcoming.api;

import org.jspecify.annotations.NullMarked;
