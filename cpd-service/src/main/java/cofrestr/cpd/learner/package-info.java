/** Whoever learns here: people of the register, and guests, who are on none. */
@NullMarked
package cofrestr.cpd.learner;

import org.jspecify.annotations.NullMarked;
