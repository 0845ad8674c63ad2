/** Trials and measurements of the whole, too long for every build. */
@NullMarked
package cofrestr.bench;

import org.jspecify.annotations.NullMarked;
