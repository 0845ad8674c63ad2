/** Enrolments over HTTP. */
@NullMarked
package cofrestr.cpd.enrolment.api;

import org.jspecify.annotations.NullMarked;
