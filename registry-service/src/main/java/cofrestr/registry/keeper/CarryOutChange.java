package cofrestr.registry.keeper;

import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.roster.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Carries out a change of keeper: the next keeper's keys become those of the posts that they are tied to, and its time begins.
 * Posts that it never tied stay under the keys of the one before until a list of the next keeper takes them over or, on purpose, ends them.
 */
@ApplicationScoped
class CarryOutChange {
    private final Clock clock;

    CarryOutChange(Clock clock) {
        this.clock = clock;
    }

    /** A change whose day has come. */
    public record Change(String organisation, String keeper) {}

    /** The caller holds {@link cofrestr.registry.roster.OneListAtATime}. */
    void on(Handle handle, UUID id) {
        Change change = handle.createQuery("select organisation, keeper from keeper_change where id = :id for update")
                .bind("id", id)
                .mapTo(Change.class)
                .one();
        TakeOver.ofTiedPosts(handle, change.organisation(), change.keeper(), clock);
        SqlFiles sql = new SqlFiles(handle, CarryOutChange.class, Map.of("id", id, "now", Clocks.now(clock)));
        sql.run("end-era.sql");
        sql.run("begin-era.sql");
        handle.execute("update keeper_change set state = 'DONE' where id = ?", id);
    }
}
