@NullMarked
package cofrestr.cpd.pathway;

import org.jspecify.annotations.NullMarked;
