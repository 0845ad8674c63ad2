/** What can be learned, with whom, where and at what cost: programmes, their years with places, sessions, allocations and plans. */
@NullMarked
package cofrestr.cpd.programme;

import org.jspecify.annotations.NullMarked;
