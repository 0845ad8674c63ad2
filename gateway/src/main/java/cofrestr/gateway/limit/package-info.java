/** How much one client may ask for in a while, so that no client takes the register from the others. */
@NullMarked
package cofrestr.gateway.limit;

import org.jspecify.annotations.NullMarked;
