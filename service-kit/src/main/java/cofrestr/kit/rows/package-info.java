/** Many rows in one request: each read by the rules of its kind, done, and answered in its place. */
@NullMarked
package cofrestr.kit.rows;

import org.jspecify.annotations.NullMarked;
