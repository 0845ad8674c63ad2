/** The practitioner's continuing professional development record. It keeps its copy of the workforce, and no records yet. */
@NullMarked
package cofrestr.cpd;

import org.jspecify.annotations.NullMarked;
