@NullMarked
package cofrestr.cpd.training;

import org.jspecify.annotations.NullMarked;
