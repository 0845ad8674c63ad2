/** The public register over HTTP. */
@NullMarked
package cofrestr.registry.publicregister.api;

import org.jspecify.annotations.NullMarked;
