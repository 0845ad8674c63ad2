/** What a requirement would mean: how many people of the workforce of a day would not meet it, in figures alone. */
@NullMarked
package cofrestr.qualifications.simulation;

import org.jspecify.annotations.NullMarked;
