/** Who keeps an organisation's list, and what differs from it, over HTTP. */
@NullMarked
package cofrestr.registry.keeper.api;

import org.jspecify.annotations.NullMarked;
