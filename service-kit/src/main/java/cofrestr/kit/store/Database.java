package cofrestr.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * Plain SQL through JDBI on the service's own pool. A handle that is opened inside a use case's transaction takes part in
 * it, because the pool hands the same connection to the same transaction.
 */
@ApplicationScoped
public class Database {
    private static final int SHOWN = 120;

    /** Every row of ours is a record; its components are matched to columns by name. */
    private static final RowMapperFactory RECORDS = (type, config) ->
            type instanceof Class<?> row && row.isRecord() ? Optional.of(ConstructorMapper.of(row)) : Optional.empty();

    @Produces
    @Singleton
    Jdbi jdbi(DataSource pool) {
        return withRecords(Jdbi.create(pool));
    }

    /** Teaches {@code jdbi} our rows and arrays, and to name in its failures the statement but never the values bound to it. */
    public static Jdbi withRecords(Jdbi jdbi) {
        return jdbi.configure(StatementExceptions.class, failures -> failures.setMessageRendering(Database::said))
                .registerRowMapper(RECORDS)
                .registerArrayType(String.class, "text")
                .registerArrayType(Long.class, "bigint")
                .registerArrayType(Integer.class, "int4")
                .registerArrayType(UUID.class, "uuid");
    }

    private static String said(StatementException failure) {
        StatementContext statement = failure.getStatementContext();
        String sql = statement == null || statement.getRawSql() == null
                ? ""
                : statement.getRawSql().strip();
        return failure.getShortMessage() + " in: " + sql.substring(0, Math.min(sql.length(), SHOWN));
    }
}
