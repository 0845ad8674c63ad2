/** Which service answers which path, and the way of a request to it and back. */
@NullMarked
package cofrestr.gateway.route;

import org.jspecify.annotations.NullMarked;
