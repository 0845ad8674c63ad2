package cofrestr.qualifications.publication;

import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What was done about things of one kind, by whom and when: append-only, a table for each kind. */
public enum Acts {
    OF_REQUIREMENTS("requirement"),
    OF_STANDARDS_SETS("standards_set");

    private final String kind;

    Acts(String kind) {
        this.kind = kind;
    }

    /** One thing done. */
    public record Act(String act, String actedBy, Instant actedAt) {}

    /** What was done about it, in order. */
    public List<Act> of(Handle handle, Object id) {
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

    private String sql(String text) {
        return text.replace("KIND", kind);
    }
}
