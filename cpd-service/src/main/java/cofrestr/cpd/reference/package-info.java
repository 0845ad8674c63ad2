/** The codes of this service, each with where it comes from. */
@NullMarked
package cofrestr.cpd.reference;

import org.jspecify.annotations.NullMarked;
