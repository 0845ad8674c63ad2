/** Watch-lists over HTTP. */
@NullMarked
package cofrestr.registry.watchlist.api;

import org.jspecify.annotations.NullMarked;
