/** Reviews over HTTP. */
@NullMarked
package cofrestr.cpd.review.api;

import org.jspecify.annotations.NullMarked;
