/** Qualifications over HTTP. */
@NullMarked
package cofrestr.qualifications.qualification.api;

import org.jspecify.annotations.NullMarked;
