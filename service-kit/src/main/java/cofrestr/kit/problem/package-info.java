/** What can go wrong, said once: codes, texts in both languages, RFC 9457 on the wire. */
@NullMarked
package cofrestr.kit.problem;

import org.jspecify.annotations.NullMarked;
