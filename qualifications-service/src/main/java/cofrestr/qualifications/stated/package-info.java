/** What employers state of their own people that a requirement may ask for: working time, leave, standards met. */
@NullMarked
package cofrestr.qualifications.stated;

import org.jspecify.annotations.NullMarked;
