@NullMarked
package cofrestr.qualifications.assessment;

import org.jspecify.annotations.NullMarked;
