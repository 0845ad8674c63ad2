package cofrestr.qualifications.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the statements of {@link ReadFacts}, column by column: a million of them are read for one simulation. */
final class FactRows {
    private FactRows() {}

    static Facts.Award award(ResultSet row, Object context) throws SQLException {
        return new Facts.Award(id(row), row.getString(3), due(row, 4), row.getBoolean(5));
    }

    static Facts.Credit credit(ResultSet row, Object context) throws SQLException {
        return new Facts.Credit(id(row), row.getString(3), row.getInt(4), due(row, 5), row.getBoolean(6));
    }

    static Facts.Status status(ResultSet row, Object context) throws SQLException {
        return new Facts.Status(id(row), row.getString(3), row.getString(4), due(row, 5), row.getBoolean(6));
    }

    static Facts.Told told(ResultSet row, Object context) throws SQLException {
        return new Facts.Told(
                id(row),
                Facts.ToldKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getBoolean(5),
                due(row, 6),
                day(row, 7),
                row.getString(8));
    }

    static Facts.Registration registration(ResultSet row, Object context) throws SQLException {
        return new Facts.Registration(row.getString(2), due(row, 3), day(row, 4));
    }

    static Facts.Post post(ResultSet row, Object context) throws SQLException {
        return new Facts.Post(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Integer.class),
                row.getString(7),
                due(row, 8),
                day(row, 9));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(2, UUID.class);
    }

    private static LocalDate due(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
