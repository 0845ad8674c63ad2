/** Professional development review: a cycle between reviewer and reviewee, whose contents stay between the two. */
@NullMarked
package cofrestr.cpd.review;

import org.jspecify.annotations.NullMarked;
