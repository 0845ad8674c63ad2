/** The copy of the workforce: who works where, in what role, with what standing, as the registry's feed tells it. */
@NullMarked
package cofrestr.workforce;

import org.jspecify.annotations.NullMarked;
