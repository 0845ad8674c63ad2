/** Profiles over HTTP. */
@NullMarked
package cofrestr.registry.profile.api;

import org.jspecify.annotations.NullMarked;
