/** Many rows at once, CSV or NDJSON, read one by one and never held whole. */
@NullMarked
package cofrestr.kit.bulk;

import org.jspecify.annotations.NullMarked;
