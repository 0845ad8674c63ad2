/** The demo nation: invented support staff of all Wales, made from a seed and published totals, with the truth about every row beside it. */
@NullMarked
package cofrestr.local.nation;

import org.jspecify.annotations.NullMarked;
