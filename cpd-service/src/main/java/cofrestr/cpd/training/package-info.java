/** Training that has to be renewed: who has it, until when it holds, who has to do it again. */
@NullMarked
package cofrestr.cpd.training;

import org.jspecify.annotations.NullMarked;
