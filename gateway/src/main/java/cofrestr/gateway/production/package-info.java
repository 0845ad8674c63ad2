/** What a front door for real people must be set to, and the refusal to open where it is not. */
@NullMarked
package cofrestr.gateway.production;

import org.jspecify.annotations.NullMarked;
