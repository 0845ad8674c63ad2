/** This service's own change feed. */
@NullMarked
package cofrestr.cpd.feed;

import org.jspecify.annotations.NullMarked;
