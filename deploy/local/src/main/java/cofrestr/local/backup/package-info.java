/** Copies of one service's database at one moment, in a folder, and the way back from there. */
@NullMarked
package cofrestr.local.backup;

import org.jspecify.annotations.NullMarked;
