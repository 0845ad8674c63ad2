/** Guests over HTTP. */
@NullMarked
package cofrestr.cpd.learner.api;

import org.jspecify.annotations.NullMarked;
