/** Conflict: that somebody of the staff has an interest of their own in a person, and is kept out of the person's orders and cases. */
@NullMarked
package cofrestr.registry.conflict;

import org.jspecify.annotations.NullMarked;
