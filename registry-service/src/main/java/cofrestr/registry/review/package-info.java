/** Rows of staff lists whose person may be in the register already: registry staff look at both, decide, and the decision is remembered. */
@NullMarked
package cofrestr.registry.review;

import org.jspecify.annotations.NullMarked;
