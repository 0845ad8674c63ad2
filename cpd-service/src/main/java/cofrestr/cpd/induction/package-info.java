/** Induction: what somebody new in a post does, by when, and what comes of it. */
@NullMarked
package cofrestr.cpd.induction;

import org.jspecify.annotations.NullMarked;
