/** Rosters over HTTP. */
@NullMarked
package cofrestr.registry.roster.api;

import org.jspecify.annotations.NullMarked;
