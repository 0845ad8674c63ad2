/** Fees over HTTP: schedules, payment notices, remittances, the ledger. */
@NullMarked
package cofrestr.registry.fee.api;

import org.jspecify.annotations.NullMarked;
