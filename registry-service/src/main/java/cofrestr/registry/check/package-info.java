/** Is this person registered? One answer, signed, and no oracle. */
@NullMarked
package cofrestr.registry.check;

import org.jspecify.annotations.NullMarked;
