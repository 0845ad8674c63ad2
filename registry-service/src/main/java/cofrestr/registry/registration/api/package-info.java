/** Registrations and registration acts over HTTP. */
@NullMarked
package cofrestr.registry.registration.api;

import org.jspecify.annotations.NullMarked;
