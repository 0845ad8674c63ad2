/** Notice: what the law wants told in writing, to whom it is owed, and how it went out. */
@NullMarked
package cofrestr.registry.notice;

import org.jspecify.annotations.NullMarked;
