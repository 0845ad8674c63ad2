/** The library of learning resources: in which language, for which role, standard and area. */
@NullMarked
package cofrestr.cpd.resource;

import org.jspecify.annotations.NullMarked;
