/** Keyset lists: items in the order of an immutable id, and an opaque cursor to the next. */
@NullMarked
package cofrestr.kit.paging;

import org.jspecify.annotations.NullMarked;
