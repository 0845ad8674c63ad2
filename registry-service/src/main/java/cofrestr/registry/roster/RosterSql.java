package cofrestr.registry.roster;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** The set-based statements on a list, from the files beside this class, with what every one of them may need bound. */
final class RosterSql {
    private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

    private final Handle handle;
    private final UUID roster;
    private final Roster.Announced list;

    RosterSql(Handle handle, UUID roster, Roster.Announced list) {
        this.handle = handle;
        this.roster = roster;
        this.list = list;
    }

    Query query(String file) {
        return bind(handle.createQuery(text(file)));
    }

    int run(String file) {
        try (Update update = handle.createUpdate(text(file))) {
            return bind(update).execute();
        }
    }

    int bindAndRun(String file, String name, Object value) {
        try (Update update = handle.createUpdate(text(file))) {
            return bind(update).bind(name, value).execute();
        }
    }

    private static String text(String file) {
        return FILES.getResource(RosterSql.class.getClassLoader(), "cofrestr/registry/roster/" + file);
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("roster", roster)
                .bind("organisation", list.organisation().value())
                .bind("sender", list.sender().value())
                .bind("asOf", list.asOf())
                .bind("coverage", list.coverage().name());
    }
}
