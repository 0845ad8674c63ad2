/** Post titles over HTTP. */
@NullMarked
package cofrestr.registry.posttitle.api;

import org.jspecify.annotations.NullMarked;
