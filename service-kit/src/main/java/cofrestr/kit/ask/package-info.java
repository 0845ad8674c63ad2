/** Asks another service something, with this service's own token. */
@NullMarked
package cofrestr.kit.ask;

import org.jspecify.annotations.NullMarked;
