/** Practitioners over HTTP, one allow-listed view for each audience. */
@NullMarked
package cofrestr.registry.practitioner.api;

import org.jspecify.annotations.NullMarked;
