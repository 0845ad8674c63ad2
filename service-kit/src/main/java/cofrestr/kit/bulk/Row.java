package cofrestr.kit.bulk;

import java.util.Map;
import java.util.Set;

/** One row of a file, numbered from 1 (the heading line is not counted), with its bytes as they came. */
public sealed interface Row {
    int number();

    byte[] raw();

    /** A row that could be read: its values by column, blank ones left out. */
    record Read(int number, byte[] raw, Map<String, String> values, Blanking blanking) implements Row {
        /** The row as it came, but with nothing in these columns: for what may not be kept, not even as it was sent. */
        public byte[] rawWithout(Set<String> columns) {
            return blanking.without(columns);
        }
    }

    /** Writes a record anew with nothing in some of its columns. */
    interface Blanking {
        byte[] without(Set<String> columns);
    }

    /** A row that could not be read at all. */
    record Unreadable(int number, byte[] raw, BulkProblem why) implements Row {}
}
