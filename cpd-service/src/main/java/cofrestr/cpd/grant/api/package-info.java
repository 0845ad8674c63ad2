/** Access grants over HTTP. */
@NullMarked
package cofrestr.cpd.grant.api;

import org.jspecify.annotations.NullMarked;
