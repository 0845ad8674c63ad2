@NullMarked
package cofrestr.cpd.induction;

import org.jspecify.annotations.NullMarked;
