/** Accounts over HTTP. */
@NullMarked
package cofrestr.registry.account.api;

import org.jspecify.annotations.NullMarked;
