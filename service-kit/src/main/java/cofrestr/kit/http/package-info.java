/** What every answer carries: request id, language, limits on what may be sent. */
@NullMarked
package cofrestr.kit.http;

import org.jspecify.annotations.NullMarked;
