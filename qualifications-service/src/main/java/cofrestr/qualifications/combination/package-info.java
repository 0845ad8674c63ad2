/** Rules of combination: which units, and how much credit, make up a qualification; and what a person still misses of one. */
@NullMarked
package cofrestr.qualifications.combination;

import org.jspecify.annotations.NullMarked;
