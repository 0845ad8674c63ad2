/** How many people do which work in schools: figures, never a person. */
@NullMarked
package cofrestr.registry.workforce;

import org.jspecify.annotations.NullMarked;
