/** What is known of a request before anything is asked of it: its id, its trace, its language, and who stands behind it. */
@NullMarked
package cofrestr.gateway.arrival;

import org.jspecify.annotations.NullMarked;
