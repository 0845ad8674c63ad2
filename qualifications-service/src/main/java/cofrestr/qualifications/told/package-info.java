/** What cpd-service tells of people that a requirement may ask for: training that has to be renewed, and induction. */
@NullMarked
package cofrestr.qualifications.told;

import org.jspecify.annotations.NullMarked;
