/** Pathways of talent management: nominated people, their placements with hosts, and coaches. */
@NullMarked
package cofrestr.cpd.pathway;

import org.jspecify.annotations.NullMarked;
