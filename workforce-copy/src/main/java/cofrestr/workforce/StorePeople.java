package cofrestr.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Puts people, as they are now, in the place of what was known of them: the same few statements for one and for many. */
final class StorePeople {
    private static final String PEOPLE = """
            insert into followed_person (number, preferred_language, first_registered, sign_in, recorded_at)
            select number, stated ->> 'preferredLanguage', (stated ->> 'firstRegistered')::date, stated ->> 'signIn', :now
              from jsonb_each(:given::jsonb) as given (number, stated)
            on conflict (number) do update
               set preferred_language = excluded.preferred_language, first_registered = excluded.first_registered,
                   sign_in = excluded.sign_in, recorded_at = excluded.recorded_at, unknown_to_registry_since = null
            """;

    private static final String POSTS = """
            insert into followed_post
                   (number, employment, organisation, role_profile, census_category, supports_specified_work, from_date, until)
            select number, post.*
              from jsonb_each(:given::jsonb) as given (number, stated),
                   jsonb_to_recordset(stated -> 'posts') as post
                   (employment bigint, organisation text, "roleProfile" text, "censusCategory" text,
                    "supportsSpecifiedWork" boolean, "from" date, until date)
            """;

    private static final String REGISTRATIONS = """
            insert into followed_registration (number, category, registration, from_date, until)
            select number, held.*
              from jsonb_each(:given::jsonb) as given (number, stated),
                   jsonb_to_recordset(stated -> 'registrations') as held
                   (category text, registration text, "from" date, until date)
            """;

    private static final String ORDERS = """
            insert into followed_order (number, place, kind, from_date, until)
            select number, place, "order" ->> 'kind', ("order" ->> 'from')::date, ("order" ->> 'until')::date
              from jsonb_each(:given::jsonb) as given (number, stated),
                   jsonb_array_elements(stated -> 'orders') with ordinality as orders ("order", place)
            """;

    private static final String SURVIVORS = """
            insert into survivor (number, survivor)
            select number, stated ->> 'survivor' from jsonb_each(:given::jsonb) as given (number, stated)
             where stated ->> 'survivor' is not null
            """;

    private static final List<String> WHAT_WAS_KNOWN =
            List.of("followed_post", "followed_registration", "followed_order", "survivor");

    private StorePeople() {}

    /** Stores people by their numbers. */
    static void store(Handle handle, Map<String, StatedPerson> people, Instant now) throws JsonProcessingException {
        String[] numbers = people.keySet().toArray(String[]::new);
        for (String table : WHAT_WAS_KNOWN) {
            handle.createUpdate("delete from " + table + " where number = any(:numbers)")
                    .bind("numbers", numbers)
                    .execute();
        }
        String given = Statements.JSON.writeValueAsString(people);
        handle.createUpdate(PEOPLE).bind("given", given).bind("now", now).execute();
        for (String part : List.of(POSTS, REGISTRATIONS, ORDERS, SURVIVORS)) {
            handle.createUpdate(part).bind("given", given).execute();
        }
    }
}
