package cofrestr.cpd.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever sent a person what became of the enrolment, in the transaction in which it did. An event carries all enrolments of
 * the person that an organisation stands behind; each reader is shown those that it, or an organisation beneath it, sent.
 */
final class EnrolmentTold {
    private EnrolmentTold() {}

    /** What became of an enrolment. Of one that begins, or was declined from the start, nobody knew before. */
    enum What {
        BEGUN("wales.cofrestr.programme.enrolment-begun.v1", true),
        PLACE_GIVEN("wales.cofrestr.programme.place-given.v1", false),
        DECLINED("wales.cofrestr.programme.enrolment-ended.v1", true),
        ENDED("wales.cofrestr.programme.enrolment-ended.v1", false);

        private final String type;
        private final boolean isNew;

        What(String type, boolean isNew) {
            this.type = type;
            this.isNew = isNew;
        }
    }

    /** Of which enrolment. */
    record News(UUID enrolment, What what) {
        static List<News> of(List<Placing.Claim> moved) {
            return moved.stream()
                    .map(claim -> new News(claim.enrolment(), What.PLACE_GIVEN))
                    .toList();
        }
    }

    /** An enrolment that somebody stands behind, and the place of its news among all. */
    public record Sent(
            int place,
            long arrival,
            @Nullable String registerNumber,
            @Nullable UUID guest) {}

    /** Tells all of it. People are locked in one order. */
    static void tell(Handle handle, List<News> news, Instant now) {
        handle.createQuery("""
                        select told.place, e.arrival, e.register_number, e.guest
                          from unnest(cast(:enrolments as uuid[])) with ordinality told (id, place) join enrolment e on e.id = told.id
                         where e.organisation is not null order by coalesce(e.register_number, e.guest::text), told.place
                        """)
                .bind("enrolments", news.stream().map(News::enrolment).toArray(UUID[]::new))
                .mapTo(Sent.class)
                .list()
                .forEach(sent -> write(handle, sent, news.get(sent.place() - 1).what(), now));
    }

    private static void write(Handle handle, Sent sent, What what, Instant now) {
        int _ = handle.createUpdate("""
                        with sent as (
                            select e.arrival as item, array(select above(e.organisation)) as routes, e.id, y.programme, y.label as year, e.role, e.organisation, e.state,
                                   e.outcome, e.ended_on as until
                              from enrolment e join programme_year y on y.id = e.year
                             where e.organisation is not null and (e.register_number = :number or e.guest = :guest::uuid)),
                        routed as (select distinct route, item <> :arrival or not :isNew as before from sent, unnest(routes) route)
                        insert into feed_event (type, subject, version, changed, changed_items, routes_before, routes_after, data, recorded_at)
                        select :type, coalesce(:number, :guest::text), :version, '{enrolments}', array[:arrival],
                               array(select distinct route from routed where before), array(select distinct route from routed),
                               jsonb_build_object(
                                   'service', jsonb_strip_nulls(jsonb_build_object('registerNumber', :number::text, 'guest', :guest::uuid, 'version', :version::bigint)),
                                   'employer', jsonb_strip_nulls(jsonb_build_object('registerNumber', :number::text, 'guest', :guest::uuid, 'version', :version::bigint,
                                       'enrolments', (select jsonb_agg(to_jsonb(sent) order by item) from sent)))), :now
                        """)
                .bind("type", what.type)
                .bind("isNew", what.isNew)
                .bind("arrival", sent.arrival())
                .bind("number", sent.registerNumber())
                .bind("guest", sent.guest())
                .bind("version", version(handle, sent))
                .bind("now", now)
                .execute();
    }

    private static long version(Handle handle, Sent sent) {
        String counter = sent.guest() == null ? """
                insert into learner (register_number, version) values (:subject, 1)
                on conflict (register_number) do update set version = learner.version + 1 returning version
                """ : """
                insert into told_guest (guest, version) values (:subject::uuid, 1)
                on conflict (guest) do update set version = told_guest.version + 1 returning version
                """;
        return handle.createQuery(counter)
                .bind(
                        "subject",
                        sent.guest() == null
                                ? sent.registerNumber()
                                : sent.guest().toString())
                .mapTo(Long.class)
                .one();
    }
}
