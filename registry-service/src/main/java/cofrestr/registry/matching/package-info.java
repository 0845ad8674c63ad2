/** Is this the same person? Candidates, how far each agrees, and why. */
@NullMarked
package cofrestr.registry.matching;

import org.jspecify.annotations.NullMarked;
