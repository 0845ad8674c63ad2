/** Many who write at once while processes are killed, and somebody who follows; at the end all must agree. */
@NullMarked
package cofrestr.bench.storm;

import org.jspecify.annotations.NullMarked;
