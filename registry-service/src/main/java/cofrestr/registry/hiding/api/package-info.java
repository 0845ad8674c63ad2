/** Hiding over HTTP. */
@NullMarked
package cofrestr.registry.hiding.api;

import org.jspecify.annotations.NullMarked;
