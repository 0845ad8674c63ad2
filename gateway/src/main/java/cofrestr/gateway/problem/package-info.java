/** What can go wrong at the door itself, in both languages, as RFC 9457 problems. */
@NullMarked
package cofrestr.gateway.problem;

import org.jspecify.annotations.NullMarked;
