/** Full copy: all that the register holds of a person, for that person (SI 2015/140 reg 47; 2014 Act s35). */
@NullMarked
package cofrestr.registry.fullcopy;

import org.jspecify.annotations.NullMarked;
