/** Preferences over HTTP. */
@NullMarked
package cofrestr.registry.preference.api;

import org.jspecify.annotations.NullMarked;
