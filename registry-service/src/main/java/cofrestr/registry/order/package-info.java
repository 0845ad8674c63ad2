/** Disciplinary orders on a person (2014 Act ss27-32; SI 2021/350): so far that they stand, and since when. */
@NullMarked
package cofrestr.registry.order;

import org.jspecify.annotations.NullMarked;
