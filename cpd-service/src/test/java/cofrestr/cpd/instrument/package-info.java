@NullMarked
package cofrestr.cpd.instrument;

import org.jspecify.annotations.NullMarked;
