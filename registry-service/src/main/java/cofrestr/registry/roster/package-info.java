/** A whole staff list: read, planned, committed. */
@NullMarked
package cofrestr.registry.roster;

import org.jspecify.annotations.NullMarked;
