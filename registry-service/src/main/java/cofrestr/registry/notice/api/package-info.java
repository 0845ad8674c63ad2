/** Notices over HTTP. */
@NullMarked
package cofrestr.registry.notice.api;

import org.jspecify.annotations.NullMarked;
