/** The cut-over over HTTP. */
@NullMarked
package cofrestr.registry.cutover.api;

import org.jspecify.annotations.NullMarked;
