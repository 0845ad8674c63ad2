/** Training access: who took part in learning in the last two years, and to whom it was offered, by role, as figures that point at nobody. */
@NullMarked
package cofrestr.cpd.access;

import org.jspecify.annotations.NullMarked;
