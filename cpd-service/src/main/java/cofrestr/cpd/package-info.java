/** The practitioner's continuing professional development record. It has its database and its place behind the gateway, and no operation yet. */
@NullMarked
package cofrestr.cpd;

import org.jspecify.annotations.NullMarked;
