/** Organisations over HTTP. */
@NullMarked
package cofrestr.registry.organisation.api;

import org.jspecify.annotations.NullMarked;
