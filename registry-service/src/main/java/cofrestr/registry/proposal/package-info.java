/** What a person, or an employer with less authority, would have an entry say, until registry staff decide. */
@NullMarked
package cofrestr.registry.proposal;

import org.jspecify.annotations.NullMarked;
