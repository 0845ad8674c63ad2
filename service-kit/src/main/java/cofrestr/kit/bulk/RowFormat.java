package cofrestr.kit.bulk;

/** How the text of one record becomes a row. */
interface RowFormat {
    Row row(int number, byte[] raw, String text);
}
