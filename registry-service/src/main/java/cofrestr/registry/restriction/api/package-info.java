/** Restrictions over HTTP. */
@NullMarked
package cofrestr.registry.restriction.api;

import org.jspecify.annotations.NullMarked;
