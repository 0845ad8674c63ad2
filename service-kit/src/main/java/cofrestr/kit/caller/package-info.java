/** Who asks, with which powers, for which organisations; deny by default. */
@NullMarked
package cofrestr.kit.caller;

import org.jspecify.annotations.NullMarked;
