/** The change feed over HTTP. */
@NullMarked
package cofrestr.cpd.feed.api;

import org.jspecify.annotations.NullMarked;
