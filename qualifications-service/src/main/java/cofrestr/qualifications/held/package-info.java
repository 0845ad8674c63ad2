/** What a person holds, whatever it is: claimed, verified or rejected, corrected with both clocks, told to other services. */
@NullMarked
package cofrestr.qualifications.held;

import org.jspecify.annotations.NullMarked;
