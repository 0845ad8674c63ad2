/** Figures about people, so that none of them tells of one person. */
@NullMarked
package cofrestr.kit.figure;

import org.jspecify.annotations.NullMarked;
