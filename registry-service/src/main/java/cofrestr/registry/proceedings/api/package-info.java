/** Disciplinary cases over HTTP. */
@NullMarked
package cofrestr.registry.proceedings.api;

import org.jspecify.annotations.NullMarked;
