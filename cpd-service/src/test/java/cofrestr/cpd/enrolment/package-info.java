/** Tests of enrolment. */
@NullMarked
package cofrestr.cpd.enrolment;

import org.jspecify.annotations.NullMarked;
