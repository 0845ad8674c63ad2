/** Registration checks over HTTP. */
@NullMarked
package cofrestr.registry.check.api;

import org.jspecify.annotations.NullMarked;
