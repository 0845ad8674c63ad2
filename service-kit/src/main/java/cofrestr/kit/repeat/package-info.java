/** Requests that may be repeated (Idempotency-Key) or rehearsed (dryRun) without harm. */
@NullMarked
package cofrestr.kit.repeat;

import org.jspecify.annotations.NullMarked;
