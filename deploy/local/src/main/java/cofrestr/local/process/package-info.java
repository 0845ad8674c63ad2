/** The operating system's processes of one stack: started so that they outlive us, known again by their mark. */
@NullMarked
package cofrestr.local.process;

import org.jspecify.annotations.NullMarked;
