package cofrestr.registry.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.store.SqlFiles;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What changed of a watch-list costs by those who changed, also by a plan that was made for no list in particular. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class WatchedChangesPlanTest {
    @Inject
    Jdbi jdbi;

    @Test
    void standingIsLookedUpForEachPersonWhateverThePlannerBelieves() {
        String plan = jdbi.inTransaction(handle -> {
            // Without loops the planner would put everybody's standing beside those who changed, where the statement
            // let it.
            handle.execute("set local enable_nestloop = off");
            return plan(handle);
        });
        assertThat(plan).contains("last_survivor").doesNotContainPattern("(Hash|Merge) Cond: .*last_survivor");
    }

    @Test
    void theWatchedAreHashedAndNotTheEvents() {
        assertThat(jdbi.withHandle(WatchedChangesPlanTest::plan))
                .contains("hashed SubPlan")
                .doesNotContainPattern("Hash Cond: .*event\\.subject");
    }

    private static String plan(Handle handle) {
        return String.join(
                "\n",
                handle.createQuery("explain " + SqlFiles.text(WatchedChanges.class, "find-changes.sql"))
                        .bind("watchlist", new UUID(0, 0))
                        .bind("after", 0L)
                        .bind("head", 1_000_000L)
                        .bind("limit", 500)
                        .bind("today", LocalDate.parse("2026-11-22"))
                        .mapTo(String.class)
                        .list());
    }
}
