/** Proposals over HTTP. */
@NullMarked
package cofrestr.registry.proposal.api;

import org.jspecify.annotations.NullMarked;
