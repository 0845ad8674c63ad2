package cofrestr.qualifications.requirement;

import cofrestr.kit.time.Clocks;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells everybody who follows that a requirement was published or withdrawn, in the transaction in which it is. */
final class RequirementTold {
    private RequirementTold() {}

    /** What is told, and from which day it has effect. */
    enum Change {
        PUBLISHED,
        WITHDRAWN
    }

    /** Writes the event with the whole requirement; of one that was never published nothing is told. */
    static void tell(Handle handle, UUID id, Change change, Clock clock) {
        int _ = handle.createUpdate("""
                        insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at, effective_on)
                        select 'wales.cofrestr.requirement.' || lower(:change) || '.v1', r.id::text, r.version,
                               case when r.withdrawn_from is null then '{state}'::text[] else '{state,withdrawnFrom,withdrawnBecause}' end,
                               case when r.withdrawn_from is null then '{}'::text[] else '{EVERYBODY}' end, '{EVERYBODY}',
                               jsonb_build_object('employer', requirement_told(r), 'service', requirement_told(r)), :now,
                               nullif(coalesce(r.withdrawn_from, r.effective_from), :today)
                          from requirement r where r.id = :id and r.published_at is not null
                        """)
                .bind("change", change.name())
                .bind("id", id)
                .bind("now", Clocks.now(clock))
                .bind("today", Clocks.today(clock))
                .execute();
    }
}
