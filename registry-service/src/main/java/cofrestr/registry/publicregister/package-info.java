/** Public register: what anybody may ask of it, and nothing more (SI 2015/140 reg 14). */
@NullMarked
package cofrestr.registry.publicregister;

import org.jspecify.annotations.NullMarked;
