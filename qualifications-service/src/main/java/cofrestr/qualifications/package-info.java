/** Qualified for what: role profiles, routes, standards; later qualifications and requirements. */
@NullMarked
package cofrestr.qualifications;

import org.jspecify.annotations.NullMarked;
