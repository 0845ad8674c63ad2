/** Keeps a copy of an employer's people in step with the register, with the public API alone. */
@NullMarked
package cofrestr.sample;

import org.jspecify.annotations.NullMarked;
