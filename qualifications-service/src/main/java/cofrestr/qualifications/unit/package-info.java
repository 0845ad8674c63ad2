/** Units: the pieces that credit is given for. */
@NullMarked
package cofrestr.qualifications.unit;

import org.jspecify.annotations.NullMarked;
