/** Restriction: what other bodies told the register about a person (SI 2015/140 Sch 2 paras 21-25; 2014 Act s10(2)). */
@NullMarked
package cofrestr.registry.restriction;

import org.jspecify.annotations.NullMarked;
