/** Reference data over HTTP. */
@NullMarked
package cofrestr.registry.reference.api;

import org.jspecify.annotations.NullMarked;
