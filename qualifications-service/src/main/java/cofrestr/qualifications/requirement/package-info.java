/** What somebody must be or hold to do a kind of work: rules as dated data, drafted, consulted on, published by another person. */
@NullMarked
package cofrestr.qualifications.requirement;

import org.jspecify.annotations.NullMarked;
