/** Induction over HTTP. */
@NullMarked
package cofrestr.cpd.induction.api;

import org.jspecify.annotations.NullMarked;
