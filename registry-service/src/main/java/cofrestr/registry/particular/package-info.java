/**
 * Particulars of the entry beside who somebody is: racial group, disability, working status, degrees, other qualifications,
 * Welsh and other languages (SI 2015/140 Sch 2 paras 9, 10 and 15 to 18). Which there are, who says them and who is told them is
 * data (table {@code particular_kind}).
 */
@NullMarked
package cofrestr.registry.particular;

import org.jspecify.annotations.NullMarked;
