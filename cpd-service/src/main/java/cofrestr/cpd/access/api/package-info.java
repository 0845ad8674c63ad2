/** Figures of training access over HTTP. */
@NullMarked
package cofrestr.cpd.access.api;

import org.jspecify.annotations.NullMarked;
