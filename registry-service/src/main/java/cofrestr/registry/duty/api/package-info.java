/** Unmet duties over HTTP. */
@NullMarked
package cofrestr.registry.duty.api;

import org.jspecify.annotations.NullMarked;
