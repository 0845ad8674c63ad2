/** Versions of a resource as entity tags, and the preconditions on changing it. */
@NullMarked
package cofrestr.kit.change;

import org.jspecify.annotations.NullMarked;
