/** This service's own change feed. */
@NullMarked
package cofrestr.qualifications.feed;

import org.jspecify.annotations.NullMarked;
