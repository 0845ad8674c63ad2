package cofrestr.cpd.enrolment;

import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Tells the other services that a provider says somebody was awarded something, in the transaction that records it. */
final class AwardTold {
    private static final String TYPE = "wales.cofrestr.programme.awarded.v1";

    private AwardTold() {}

    static void tell(Handle handle, Enrolments.Enrolment one, Complete.Command command, Instant now) {
        String number = Objects.requireNonNull(one.registerNumber(), "guests are on no register");
        long version =
                handle.createQuery("""
                        insert into learner (register_number, version) values (:number, 1)
                        on conflict (register_number) do update set version = learner.version + 1 returning version
                        """).bind("number", number).mapTo(Long.class).one();
        int _ = handle.createUpdate("""
                        insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
                        values (:type, :number, :version, '{award}', '{}', '{}', jsonb_build_object('service', jsonb_build_object(
                                'registerNumber', :number::text, 'version', :version::bigint, 'programme', :programme::text, 'provider', :provider::text,
                                'award', :award::text, 'outcome', :outcome::text, 'on', :on::date)), :now)
                        """)
                .bind("type", TYPE)
                .bind("number", number)
                .bind("version", version)
                .bind("programme", one.programme())
                .bind("provider", one.provider())
                .bind("award", command.award())
                .bind("outcome", command.outcome())
                .bind("on", command.on())
                .bind("now", now)
                .execute();
    }
}
