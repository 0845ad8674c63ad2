/** Removals over HTTP. */
@NullMarked
package cofrestr.registry.removal.api;

import org.jspecify.annotations.NullMarked;
