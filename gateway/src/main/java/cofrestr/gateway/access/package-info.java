/** Whose token it is: its signature, issuer, audience and end, asked once per token. */
@NullMarked
package cofrestr.gateway.access;

import org.jspecify.annotations.NullMarked;
