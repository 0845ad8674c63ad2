/** Learning communities over HTTP. */
@NullMarked
package cofrestr.cpd.community.api;

import org.jspecify.annotations.NullMarked;
