/** Professional standards, by set and version. */
@NullMarked
package cofrestr.qualifications.standard;

import org.jspecify.annotations.NullMarked;
