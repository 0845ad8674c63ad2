/** Statuses over HTTP. */
@NullMarked
package cofrestr.qualifications.status.api;

import org.jspecify.annotations.NullMarked;
