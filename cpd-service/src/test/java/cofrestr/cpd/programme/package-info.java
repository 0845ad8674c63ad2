/** Tests of programmes. */
@NullMarked
package cofrestr.cpd.programme;

import org.jspecify.annotations.NullMarked;
