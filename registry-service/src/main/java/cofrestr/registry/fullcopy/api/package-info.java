/** Full copies over HTTP. */
@NullMarked
package cofrestr.registry.fullcopy.api;

import org.jspecify.annotations.NullMarked;
