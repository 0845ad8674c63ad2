/** The library over HTTP. */
@NullMarked
package cofrestr.cpd.resource.api;

import org.jspecify.annotations.NullMarked;
