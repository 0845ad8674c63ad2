package cofrestr.registry.roster;

import org.jdbi.v3.core.Handle;

/** One list is committed at a time in the whole register, and no keeper changes beside it: whoever does either waits here first. */
public final class OneListAtATime {
    /** The number is ours alone. */
    private static final long LOCK = 0x726f73746572L;

    private OneListAtATime() {}

    /** Waits for its turn, which lasts until the transaction ends; gives up after five seconds. */
    public static void hold(Handle handle) {
        handle.execute("set local lock_timeout = '5s'");
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
    }
}
