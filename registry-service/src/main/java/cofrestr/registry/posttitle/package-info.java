/** Post title: what an employer calls a post, and the role profile of the register that it stands for. */
@NullMarked
package cofrestr.registry.posttitle;

import org.jspecify.annotations.NullMarked;
