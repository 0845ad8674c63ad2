/** Removal: taking somebody off the register otherwise than by an order, and restoring (SI 2015/140 regs 10-12). */
@NullMarked
package cofrestr.registry.removal;

import org.jspecify.annotations.NullMarked;
