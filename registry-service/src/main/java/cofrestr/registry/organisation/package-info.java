/** Who employs, teaches, assesses: local authorities, schools, agencies, as a tree. */
@NullMarked
package cofrestr.registry.organisation;

import org.jspecify.annotations.NullMarked;
