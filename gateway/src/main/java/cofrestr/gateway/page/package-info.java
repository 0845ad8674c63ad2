/** The pages that a person reads in a browser. */
@NullMarked
package cofrestr.gateway.page;

import org.jspecify.annotations.NullMarked;
