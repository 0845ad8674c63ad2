/** How it stands with the copy, over HTTP. */
@NullMarked
package cofrestr.workforce.api;

import org.jspecify.annotations.NullMarked;
