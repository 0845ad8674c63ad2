/** The change feed over HTTP. */
@NullMarked
package cofrestr.qualifications.feed.api;

import org.jspecify.annotations.NullMarked;
