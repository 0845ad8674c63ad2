@NullMarked
package cofrestr.cpd.record;

import org.jspecify.annotations.NullMarked;
