package cofrestr.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The lease of one long piece of work must not cost another its own. */
class LeaseTest {
    private static final Instant UNTIL = Instant.parse("2026-11-22T10:00:15Z");

    @Test
    void whoeverExtendsDoesNotWaitForTheEffectThatIsBeingWritten() throws IOException {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/kit")
                    .load()
                    .migrate();
            Jdbi jdbi = Database.withRecords(Jdbi.create(postgres.getPostgresDatabase()));
            UUID owner = UUID.randomUUID();
            try (Handle writing = jdbi.open();
                    Handle heartbeat = jdbi.open()) {
                heartbeat.execute("set lock_timeout = '2s'");
                UUID id = heartbeat
                        .createQuery("""
                                insert into job (kind, unique_key, state, lease_owner, lease_until, attempt, next_at, recorded_from)
                                values ('long', 'one', 'RUNNING', :owner, now(), 1, now(), now()) returning id
                                """)
                        .bind("owner", owner)
                        .mapTo(UUID.class)
                        .one();
                writing.begin();
                writing.execute("select from job where id = ? for update", id);
                assertThat(Lease.extend(heartbeat, id, owner, 1, UNTIL)).isZero();
                writing.rollback();
                assertThat(Lease.extend(heartbeat, id, owner, 2, UNTIL)).isZero();
                assertThat(Lease.extend(heartbeat, id, owner, 1, UNTIL)).isEqualTo(1);
            }
        }
    }
}
