/** A labelled corpus of people, made up from a seed: who is certainly the same, and who certainly is not. */
@NullMarked
package cofrestr.registry.matching.corpus;

import org.jspecify.annotations.NullMarked;
