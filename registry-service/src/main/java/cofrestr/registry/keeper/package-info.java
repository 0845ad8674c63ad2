/** Keeper: the one sender whose staff list speaks for an organisation, from when until when, and what other sources say otherwise. */
@NullMarked
package cofrestr.registry.keeper;

import org.jspecify.annotations.NullMarked;
