package cofrestr.qualifications.held;

/** Names of fields out of names of columns. */
final class FieldNames {
    private FieldNames() {}

    /** {@code awarded_on} as {@code awardedOn}. */
    static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            boolean up = i > 0 && column.charAt(i - 1) == '_';
            if (column.charAt(i) != '_') {
                name.append(up ? Character.toUpperCase(column.charAt(i)) : column.charAt(i));
            }
        }
        return name.toString();
    }
}
