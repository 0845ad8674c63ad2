/** Reviews over HTTP. */
@NullMarked
package cofrestr.registry.review.api;

import org.jspecify.annotations.NullMarked;
