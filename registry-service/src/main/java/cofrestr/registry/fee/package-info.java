/** Fee: what registered people pay for a year, who collects it, and what was paid (2014 Act s12; SI 2017/92). */
@NullMarked
package cofrestr.registry.fee;

import org.jspecify.annotations.NullMarked;
