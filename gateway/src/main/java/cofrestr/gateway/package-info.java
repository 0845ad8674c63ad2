/** The one front door of the register: everything that comes from outside comes through here. */
@NullMarked
package cofrestr.gateway;

import org.jspecify.annotations.NullMarked;
