@NullMarked
package cofrestr.registry.requirement;

import org.jspecify.annotations.NullMarked;
