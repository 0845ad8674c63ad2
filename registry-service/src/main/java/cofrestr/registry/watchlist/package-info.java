/** Watch-lists: people whom an employer does not employ (yet), kept in sight for a purpose and until a day. */
@NullMarked
package cofrestr.registry.watchlist;

import org.jspecify.annotations.NullMarked;
