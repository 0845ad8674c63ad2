package cofrestr.cpd.feed;

import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * Tells the other services, in the transaction of a change, what employers and providers say of a person's induction and training,
 * whole. Nobody else reads these events.
 */
public final class TellServices {
    private TellServices() {}

    /** What has become of an induction. */
    public enum Induction {
        COMPLETED,
        EXEMPTED,
        /** Its post begins on another day. */
        MOVED,
        /** Its post ended, or goes on after all. */
        ENDED
    }

    /** An event for each person whose induction that is; one for two numbers of the same person. */
    public static void ofInductions(Handle handle, Induction what, Collection<String> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return;
        }
        String[] people = numbers.toArray(String[]::new);
        hold(handle, people);
        int _ = handle.createUpdate("""
                        with raised as (
                            update learner l set version = l.version + 1
                             where l.register_number in (select last_survivor(n) from unnest(:people) n) returning l.register_number, l.version)
                        insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
                        select 'wales.cofrestr.induction.' || lower(:what) || '.v1', r.register_number, r.version, '{inductions}', '{}', '{}',
                               jsonb_build_object('service', told_state(r.register_number, r.version)), :now
                          from raised r order by r.register_number
                        """)
                .bind("people", people)
                .bind("what", what.name())
                .bind("now", now)
                .execute();
    }

    /** An event for each person of whom the training is not what was told last. */
    public static void ofTraining(Handle handle, Collection<String> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return;
        }
        String[] people = numbers.toArray(String[]::new);
        hold(handle, people);
        int _ = handle.createUpdate("""
                        with person as materialized (
                            select distinct last_survivor(n) as number from unnest(:people) n
                        ), differing as materialized (
                            select p.number, told_training(p.number) as training from person p
                        ), kept as (
                            insert into training_told as t (register_number, training)
                            select d.number, d.training from differing d where d.training <> '[]' or exists (select from training_told o where o.register_number = d.number)
                             order by d.number
                                on conflict (register_number) do update set training = excluded.training where t.training <> excluded.training
                            returning t.register_number
                        ), raised as (
                            update learner l set version = l.version + 1 from kept k where l.register_number = k.register_number
                            returning l.register_number, l.version)
                        insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
                        select 'wales.cofrestr.training.changed.v1', r.register_number, r.version, '{training}', '{}', '{}',
                               jsonb_build_object('service', told_state(r.register_number, r.version)), :now
                          from raised r order by r.register_number
                        """).bind("people", people).bind("now", now).execute();
    }

    /** Holds people in one order, before what is told of them is read. */
    private static void hold(Handle handle, String[] numbers) {
        int _ = handle.createUpdate("""
                        insert into learner (register_number, version)
                        select number, 0 from (select distinct last_survivor(n) as number from unnest(:numbers) n) people order by number
                            on conflict (register_number) do update set version = learner.version
                        """).bind("numbers", numbers).execute();
    }
}
