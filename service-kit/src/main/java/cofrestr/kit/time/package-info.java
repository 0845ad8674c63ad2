/** The one clock, and dates as they are in Wales. */
@NullMarked
package cofrestr.kit.time;

import org.jspecify.annotations.NullMarked;
