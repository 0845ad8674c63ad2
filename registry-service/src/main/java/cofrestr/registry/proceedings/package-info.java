/**
 * Proceedings: disciplinary cases from their opening over the Investigating Committee and the Fitness to Practise Committee
 * to their outcome (2014 Act s26; SI 2015/140 Part 5). For caseworkers alone; nothing that a case does tells anybody of it.
 */
@NullMarked
package cofrestr.registry.proceedings;

import org.jspecify.annotations.NullMarked;
