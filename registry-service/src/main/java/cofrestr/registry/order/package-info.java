/**
 * Disciplinary orders (2014 Act ss26-32; SI 2015/140 Part 5; SI 2021/350): made by one caseworker's record and another's
 * confirmation, served, in force for their days, ended or quashed; and what is published of them.
 */
@NullMarked
package cofrestr.registry.order;

import org.jspecify.annotations.NullMarked;
