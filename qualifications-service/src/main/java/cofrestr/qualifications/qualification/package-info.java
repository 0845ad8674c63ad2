/** Qualifications: what can be awarded, by whom, at what level, which lists recognise it, for what it is of use. */
@NullMarked
package cofrestr.qualifications.qualification;

import org.jspecify.annotations.NullMarked;
