package cofrestr.kit.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * The set-based statements that stand in files beside a class, run on one handle with the values they share. A file uses
 * what it needs of those.
 */
public final class SqlFiles {
    private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

    private final Handle handle;
    private final Class<?> beside;
    private final Map<String, ?> shared;

    public SqlFiles(Handle handle, Class<?> beside, Map<String, ?> shared) {
        this.handle = handle;
        this.beside = beside;
        this.shared = shared;
    }

    /** The statement in {@code file} beside {@code beside}. */
    public static String text(Class<?> beside, String file) {
        return FILES.getResource(
                beside.getClassLoader(), beside.getPackageName().replace('.', '/') + "/" + file);
    }

    public Query query(String file) {
        return bind(handle.createQuery(text(beside, file)));
    }

    /** Runs a statement; answers how many rows it touched. */
    public int run(String file) {
        return run(file, Map.of());
    }

    /** Runs a statement that has values of its own beside the shared ones. */
    public int run(String file, Map<String, ?> own) {
        try (Update update = handle.createUpdate(text(beside, file))) {
            return bind(update).bindMap(own).execute();
        }
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bindMap(shared);
    }
}
