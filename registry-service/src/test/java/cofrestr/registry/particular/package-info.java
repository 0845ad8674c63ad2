@NullMarked
package cofrestr.registry.particular;

import org.jspecify.annotations.NullMarked;
