/** Duty: that the holder of a post must be registered (SI 2015/140 reg 18A), where it is not met. */
@NullMarked
package cofrestr.registry.duty;

import org.jspecify.annotations.NullMarked;
