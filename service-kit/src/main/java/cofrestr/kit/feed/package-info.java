/** The change feed: events in positions that have no holes, read as far as a cursor has come, each reader in its own view. */
@NullMarked
package cofrestr.kit.feed;

import org.jspecify.annotations.NullMarked;
