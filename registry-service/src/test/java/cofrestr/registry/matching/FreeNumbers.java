package cofrestr.registry.matching;

import org.jdbi.v3.core.Handle;

/**
 * Register numbers are drawn in no order: somebody whom another test entered may have one that these tests give to their
 * own people.
 */
final class FreeNumbers {
    private FreeNumbers() {}

    /** Takes the numbers from whoever has them, within a transaction that is rolled back. */
    static void of(Handle handle, String... numbers) {
        handle.createUpdate("""
                        update practitioner set register_number = '9' || lpad((id % 1000000)::text, 6, '0') || 'X'
                         where register_number = any(:numbers)
                        """).bind("numbers", numbers).execute();
    }
}
