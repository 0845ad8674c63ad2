/** Standards over HTTP. */
@NullMarked
package cofrestr.qualifications.standard.api;

import org.jspecify.annotations.NullMarked;
