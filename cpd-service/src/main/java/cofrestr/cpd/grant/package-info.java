/** To whom a person opens the CPD record: one organisation a grant, for a purpose, until a day, and never down or up the tree. */
@NullMarked
package cofrestr.cpd.grant;

import org.jspecify.annotations.NullMarked;
