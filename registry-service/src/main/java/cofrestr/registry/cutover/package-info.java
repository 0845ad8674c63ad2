/** Cut-over: an existing register is brought over, its numbers stay findable, and both are reconciled. */
@NullMarked
package cofrestr.registry.cutover;

import org.jspecify.annotations.NullMarked;
