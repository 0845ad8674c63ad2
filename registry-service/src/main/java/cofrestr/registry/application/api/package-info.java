/** Applications over HTTP. */
@NullMarked
package cofrestr.registry.application.api;

import org.jspecify.annotations.NullMarked;
