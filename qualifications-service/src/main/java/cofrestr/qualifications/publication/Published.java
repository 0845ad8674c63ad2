package cofrestr.qualifications.publication;

import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.QualificationsProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The kinds of things that are drafted, put to consultation and published: what was done about each, by whom and when
 * (append-only, a table for each kind), and what everybody who follows is told.
 */
public enum Published {
    REQUIREMENT("requirement", "requirement", "id", "effective_from"),
    STANDARDS_SET("standards_set", "standards", "code", "valid_from");

    private final String kind;
    private final String event;
    private final String key;
    private final String firstDay;

    /**
     * @param kind its table
     * @param event the part of an event's type that names it
     * @param key the column of its key
     * @param firstDay the column of its first day
     */
    Published(String kind, String event, String key, String firstDay) {
        this.kind = kind;
        this.event = event;
        this.key = key;
        this.firstDay = firstDay;
    }

    /** One thing done. */
    public record Act(String act, String actedBy, Instant actedAt) {}

    /** What was done about it, in order. */
    public List<Act> actsOf(Handle handle, Object id) {
        return handle.createQuery(sql("select act, acted_by, acted_at from KIND_act where KIND = :id order by place"))
                .bind("id", id)
                .mapTo(Act.class)
                .list();
    }

    /** Notes what was done; the thing itself is held. */
    public void note(Handle handle, Object id, String act, String desk, Instant now) {
        handle.createUpdate(sql("""
                        insert into KIND_act (KIND, place, act, acted_by, acted_at)
                        select :id, coalesce(max(place), 0) + 1, :act, :desk, :now from KIND_act where KIND = :id
                        """))
                .bind("id", id)
                .bind("act", act)
                .bind("desk", desk)
                .bind("now", now)
                .execute();
    }

    /** Four eyes: whoever wrote any of it does not publish it. */
    public void refuseWriter(Handle handle, Object id, String desk) {
        boolean wrote = handle.createQuery(sql("""
                        select exists (select from KIND_act where KIND = :id and act in ('DRAFTED', 'CHANGED') and acted_by = :desk)
                        """))
                .bind("id", id)
                .bind("desk", desk)
                .mapTo(Boolean.class)
                .one();
        if (wrote) {
            throw Problem.of(QualificationsProblem.PUBLICATION_FOUR_EYES);
        }
    }

    /**
     * Tells everybody who follows that it was published or withdrawn, in the transaction in which it is; of one that was never
     * published nothing is told.
     */
    public void tell(Handle handle, Object id, PublicationStep step, Clock clock) {
        int _ = handle.createUpdate(sql("""
                        insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at, effective_on)
                        select 'wales.cofrestr.EVENT.' || lower(:act) || '.v1', p.KEY::text, p.version,
                               case when p.withdrawn_from is null then '{state}'::text[] else '{state,withdrawnFrom,withdrawnBecause}' end,
                               case when p.withdrawn_from is null then '{}'::text[] else '{EVERYBODY}' end, '{EVERYBODY}',
                               jsonb_build_object('employer', KIND_told(p), 'service', KIND_told(p)), :now,
                               nullif(coalesce(p.withdrawn_from, p.FIRST_DAY), :today)
                          from KIND p where p.KEY = :id and p.published_at is not null
                        """))
                .bind("act", step.act())
                .bind("id", id)
                .bind("now", Clocks.now(clock))
                .bind("today", Clocks.today(clock))
                .execute();
    }

    /** The names are ours, of the table above; nothing that somebody sent is ever in them. */
    private String sql(String text) {
        return text.replace("KIND", kind)
                .replace("EVENT", event)
                .replace("KEY", key)
                .replace("FIRST_DAY", firstDay);
    }
}
