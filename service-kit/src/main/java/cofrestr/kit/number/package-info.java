/** The two words of the domain that every service shares: register number and organisation code. */
@NullMarked
package cofrestr.kit.number;

import org.jspecify.annotations.NullMarked;
