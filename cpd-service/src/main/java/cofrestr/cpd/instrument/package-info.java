/** Instruments: self-assessments and diagnostics, what was answered, and what that says of development needs. */
@NullMarked
package cofrestr.cpd.instrument;

import org.jspecify.annotations.NullMarked;
