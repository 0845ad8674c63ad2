/** Finding people for registry staff: by any part of any name, by number, birth date, National Insurance number and organisation. */
@NullMarked
package cofrestr.registry.search;

import org.jspecify.annotations.NullMarked;
