package cofrestr.local.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup of one database holds. It names the keys that the data were sealed under, with a fingerprint of each, and
 * never holds one.
 *
 * @param format of this file; another one is refused
 * @param taken the moment at which all tables are as they are in the files
 * @param migrations what made the schema, in the order in which it was applied
 * @param partitions statements that make the parts of tables which are made as time goes on
 * @param sequences how far each has counted; one that was never used is not named
 * @param keys SHA-256 of each key by its id, shortened
 */
public record Manifest(
        int format,
        String database,
        String taken,
        String server,
        List<Migration> migrations,
        List<String> partitions,
        List<Table> tables,
        Map<String, Long> sequences,
        Map<String, String> keys) {

    static final int FORMAT = 1;

    /**
     * A migration as Flyway recorded it, and the file that holds its script.
     *
     * @param checksum Flyway's own
     */
    public record Migration(String version, String script, int checksum, String file, String sha256) {}

    /**
     * A table and the file that holds its rows, as COPY writes them, compressed.
     *
     * @param name with its schema, quoted as SQL needs it
     * @param columns those that are stored and not computed, quoted, with commas
     * @param partitioned whether its rows lie in partitions
     * @param content SHA-256 of the rows before they were compressed
     * @param sha256 of the file
     */
    public record Table(
            String name, String columns, boolean partitioned, long rows, String content, String file, String sha256) {

        String copyOut() {
            return copyOut(name, columns);
        }

        /** In the order of what the rows say: where they lie in the table changes from one copy to the next. */
        static String copyOut(String name, String columns) {
            return "copy (select " + columns + " from " + name + " order by row(" + columns
                    + ")::text collate \"C\") to stdout";
        }

        String copyIn() {
            return "copy " + name + " (" + columns + ") from stdin";
        }
    }
}
