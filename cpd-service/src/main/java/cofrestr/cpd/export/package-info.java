/** All that is recorded here of a person, for the person to take away. */
@NullMarked
package cofrestr.cpd.export;

import org.jspecify.annotations.NullMarked;
