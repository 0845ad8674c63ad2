/** Figures of the workforce over HTTP. */
@NullMarked
package cofrestr.registry.workforce.api;

import org.jspecify.annotations.NullMarked;
