/** Application: somebody asks to be registered in a category, and the register decides (2014 Act ss10-11; SI 2015/140 regs 5-6). */
@NullMarked
package cofrestr.registry.application;

import org.jspecify.annotations.NullMarked;
