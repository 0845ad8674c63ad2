/** Money for training: streams of a year, what each may pay for, and what of it is committed. */
@NullMarked
package cofrestr.cpd.funding;

import org.jspecify.annotations.NullMarked;
