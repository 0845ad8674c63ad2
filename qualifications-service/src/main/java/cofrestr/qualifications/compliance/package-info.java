/** Whether somebody is what a requirement asks: judged from facts as they stood on two clocks, with a proof. */
@NullMarked
package cofrestr.qualifications.compliance;

import org.jspecify.annotations.NullMarked;
