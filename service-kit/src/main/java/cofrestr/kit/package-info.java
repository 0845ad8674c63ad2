/** What every service does the same way; it knows nothing of the domain but the register number and the organisation code. */
@NullMarked
package cofrestr.kit;

import org.jspecify.annotations.NullMarked;
