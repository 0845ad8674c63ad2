/** Work that outlives a request: kept in the database, done under a lease, its effect written once. */
@NullMarked
package cofrestr.kit.job;

import org.jspecify.annotations.NullMarked;
