/** Professional learning communities: groups within a school or across schools that learn together, support staff among them. */
@NullMarked
package cofrestr.cpd.community;

import org.jspecify.annotations.NullMarked;
