/** Instruments over HTTP. */
@NullMarked
package cofrestr.cpd.instrument.api;

import org.jspecify.annotations.NullMarked;
