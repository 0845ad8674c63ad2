/** Upcoming: what will happen to an employer's people, as far as the register knows today. */
@NullMarked
package cofrestr.registry.upcoming;

import org.jspecify.annotations.NullMarked;
