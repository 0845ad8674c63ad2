/** The codes over HTTP. */
@NullMarked
package cofrestr.cpd.reference.api;

import org.jspecify.annotations.NullMarked;
