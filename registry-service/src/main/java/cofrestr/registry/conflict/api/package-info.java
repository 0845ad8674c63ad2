/** Conflicts of interest over HTTP. */
@NullMarked
package cofrestr.registry.conflict.api;

import org.jspecify.annotations.NullMarked;
