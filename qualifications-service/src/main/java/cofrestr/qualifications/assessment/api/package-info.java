/** HLTA assessment over HTTP. */
@NullMarked
package cofrestr.qualifications.assessment.api;

import org.jspecify.annotations.NullMarked;
