/** Plain SQL on the service's own database, inside the transaction of the use case. */
@NullMarked
package cofrestr.kit.store;

import org.jspecify.annotations.NullMarked;
