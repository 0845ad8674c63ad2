/** Profile: how a sender's own system heads the columns of its lists, and which columns of the register they feed. */
@NullMarked
package cofrestr.registry.profile;

import org.jspecify.annotations.NullMarked;
