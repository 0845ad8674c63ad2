/** Taking part in a programme: a place and its money, or a place in the queue; attendance, outcome, evaluation and figures. */
@NullMarked
package cofrestr.cpd.enrolment;

import org.jspecify.annotations.NullMarked;
