package cofrestr.kit.bulk;

import java.util.Map;

/** One row of a file, numbered from 1 (the heading line is not counted), with its bytes as they came. */
public sealed interface Row {
    int number();

    byte[] raw();

    /** A row that could be read: its values by column, blank ones left out. */
    record Read(int number, byte[] raw, Map<String, String> values) implements Row {}

    /** A row that could not be read at all. */
    record Unreadable(int number, byte[] raw, BulkProblem why) implements Row {}
}
