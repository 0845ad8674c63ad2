/** Welsh and English: which one the reader asked for, and the words in it. */
@NullMarked
package cofrestr.kit.language;

import org.jspecify.annotations.NullMarked;
