/** Simulations over HTTP. */
@NullMarked
package cofrestr.qualifications.simulation.api;

import org.jspecify.annotations.NullMarked;
