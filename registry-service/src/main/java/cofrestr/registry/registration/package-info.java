/** That a person is registered in a category: the duty, the acts, the dates. */
@NullMarked
package cofrestr.registry.registration;

import org.jspecify.annotations.NullMarked;
