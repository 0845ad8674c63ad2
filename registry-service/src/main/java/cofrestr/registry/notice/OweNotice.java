package cofrestr.registry.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Says, in the transaction of the act itself, that a notice is owed. It goes out later, once. The same notice of the same
 * act is owed once however often it is said.
 *
 * @param kind a code of {@code notice_kind}
 * @param practitioner whom it concerns
 * @param act what it is about, such as a decision or an order
 * @param particulars what its text names, in the form in which it is to be read; dates in ISO 8601
 */
public record OweNotice(
        String kind, long practitioner, @Nullable UUID act, Map<String, String> particulars) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TO_PERSON = """
            insert into notice (practitioner_id, kind, languages, act, particulars, recorded_from)
            select id, :kind, case when preferred_language is null then '{cy,en}' else array[preferred_language] end, :act, :particulars::jsonb, :now
              from practitioner where id = :practitioner
                on conflict do nothing
            """;

    private static final String TO_EMPLOYERS = """
            with posts as (
                select organisation, upper(valid) as ended, valid @> :today::date as current
                  from employment where practitioner_id = :practitioner and lower(valid) <= :today::date
            )
            insert into notice (practitioner_id, kind, languages, act, organisation, particulars, recorded_from)
            select distinct :practitioner, :kind, '{cy,en}'::text[], :act::uuid, organisation, :particulars::jsonb, :now::timestamptz
              from posts
             where current or not exists (select from posts p where p.current) and ended = (select max(ended) from posts)
                on conflict do nothing
            """;

    /** Owed to the person, in the language the person asked for, or in both. */
    public void toPerson(Handle handle, Instant now) {
        try (Update update = handle.createUpdate(TO_PERSON)) {
            bind(update, now).execute();
        }
    }

    /** Owed to each present employer; where there is none, to the last one. */
    public void toEmployers(Handle handle, LocalDate today, Instant now) {
        try (Update update = handle.createUpdate(TO_EMPLOYERS)) {
            bind(update, now).bind("today", today).execute();
        }
    }

    private Update bind(Update update, Instant now) {
        try {
            return update.bind("practitioner", practitioner)
                    .bind("kind", kind)
                    .bind("act", act)
                    .bind("particulars", JSON.writeValueAsString(particulars))
                    .bind("now", now);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
