/** Awards and credit over HTTP. */
@NullMarked
package cofrestr.qualifications.award.api;

import org.jspecify.annotations.NullMarked;
