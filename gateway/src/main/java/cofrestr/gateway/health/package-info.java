/** What the gateway can say of itself and of the services behind it. */
@NullMarked
package cofrestr.gateway.health;

import org.jspecify.annotations.NullMarked;
