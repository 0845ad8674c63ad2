package cofrestr.qualifications.standard;

import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.publication.PublicationStep;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** Tells everybody who follows that a set of standards was published or withdrawn, in the transaction in which it is. */
final class StandardsTold {
    private StandardsTold() {}

    /** Writes the event with the set, without its standards; of one that was never published nothing is told. */
    static void tell(Handle handle, String code, PublicationStep step, Clock clock) {
        int _ = handle.createUpdate("""
                        insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at, effective_on)
                        select 'wales.cofrestr.standards.' || lower(:act) || '.v1', s.code, s.version,
                               case when s.withdrawn_from is null then '{state}'::text[] else '{state,withdrawnFrom,withdrawnBecause}' end,
                               case when s.withdrawn_from is null then '{}'::text[] else '{EVERYBODY}' end, '{EVERYBODY}',
                               jsonb_build_object('employer', standards_set_told(s), 'service', standards_set_told(s)), :now,
                               nullif(coalesce(s.withdrawn_from, s.valid_from), :today)
                          from standards_set s where s.code = :code and s.published_at is not null
                        """)
                .bind("act", step.act())
                .bind("code", code)
                .bind("now", Clocks.now(clock))
                .bind("today", Clocks.today(clock))
                .execute();
    }
}
