package cofrestr.registry.notice;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.time.Clocks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The notices that were owed and given. */
@ApplicationScoped
public class Notices {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT = """
            select n.id, n.kind, p.register_number, n.organisation, n.recorded_from, n.state, n.served_on, n.particulars::text as particulars,
                   name.given_names, name.family_name, e.address_lines, e.postcode, e.email,
                   array(select t.language from notice_text t where t.kind = n.kind and t.language = any(n.languages) and t.valid @> n.recorded_from::date order by t.language) as languages,
                   array(select t.subject from notice_text t where t.kind = n.kind and t.language = any(n.languages) and t.valid @> n.recorded_from::date order by t.language) as subjects,
                   array(select t.body from notice_text t where t.kind = n.kind and t.language = any(n.languages) and t.valid @> n.recorded_from::date order by t.language) as bodies
              from notice n
              join practitioner p on p.id = n.practitioner_id
              join practitioner_name name on name.practitioner_id = p.id and name.valid @> :today::date
              join entry e on e.practitioner_id = p.id and e.valid @> :today::date
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Notices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A row as it is stored. */
    public record Stored(
            UUID id,
            String kind,
            String registerNumber,
            @Nullable String organisation,
            Instant recordedFrom,
            String state,
            @Nullable LocalDate servedOn,
            String particulars,
            String givenNames,
            String familyName,
            @Nullable List<String> addressLines,
            @Nullable String postcode,
            @Nullable String email,
            List<String> languages,
            List<String> subjects,
            List<String> bodies) {}

    /** How many notices are in a state, and since when the oldest. */
    public record Count(
            String state,
            long notices,
            long withoutAddress,
            @Nullable Instant oldest) {}

    /** Notices to a person, newest last; {@code casework}: those too that say what only caseworkers and the person may know. One that carries a code is listed to nobody. */
    public List<Notice> to(RegisterNumber number, boolean casework, Paging.From from) {
        return list(
                "join notice_kind k on k.code = n.kind and (:casework or not k.casework) and not k.one_time where p.register_number = last_survivor(:what) and n.organisation is null",
                Map.of("what", number.value(), "casework", casework),
                from);
    }

    /** Notices to an employer or one beneath it, newest last. */
    public List<Notice> toEmployer(String organisation, Paging.From from) {
        return list(
                "join organisation_ancestor a on a.code = n.organisation and a.ancestor = :what where true",
                Map.of("what", organisation),
                from);
    }

    /** The letters of a batch. */
    List<Notice> inBatch(Handle handle, UUID batch) {
        return read(handle, SELECT + "where n.batch = :batch order by n.id", Map.of("batch", batch));
    }

    /** Of some ids. */
    List<Notice> of(Handle handle, List<UUID> ids) {
        return read(handle, SELECT + "where n.id = any(:ids) order by n.id", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    /** What is owed and on its way to people, by state; of casework, or of everything else. */
    public List<Count> counts(boolean casework) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select n.state, count(*) as notices, count(*) filter (where e.address_lines is null) as without_address, min(n.recorded_from) as oldest
                          from notice n join entry e on e.practitioner_id = n.practitioner_id and e.valid @> :today::date
                          join notice_kind k on k.code = n.kind and k.casework = :casework
                         where n.organisation is null group by n.state order by n.state
                        """)
                .bind("today", Clocks.today(clock))
                .bind("casework", casework)
                .mapTo(Count.class)
                .list());
    }

    private List<Notice> list(String where, Map<String, Object> values, Paging.From from) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("after", from.after());
        all.put("fetch", from.fetch());
        return jdbi.withHandle(handle -> read(
                handle,
                SELECT + where + " and (:after = '' or n.id > nullif(:after, '')::uuid) order by n.id limit :fetch",
                all));
    }

    private List<Notice> read(Handle handle, String sql, Map<String, Object> values) {
        return handle.createQuery(sql).bindMap(values).bind("today", Clocks.today(clock)).mapTo(Stored.class).stream()
                .map(Notices::ready)
                .toList();
    }

    private static Notice ready(Stored stored) {
        LocalDate date = LocalDate.ofInstant(stored.recordedFrom(), Clocks.WALES);
        Map<String, String> particulars = new HashMap<>(particulars(stored.particulars()));
        particulars.put("registerNumber", stored.registerNumber());
        particulars.put("givenNames", stored.givenNames());
        particulars.put("familyName", stored.familyName());
        particulars.put("date", date.toString());
        List<NoticeText> texts = new ArrayList<>();
        for (int i = 0; i < stored.languages().size(); i++) {
            texts.add(new NoticeText(
                            stored.languages().get(i),
                            stored.subjects().get(i),
                            stored.bodies().get(i))
                    .filled(particulars));
        }
        List<String> lines = stored.addressLines();
        return new Notice(
                stored.id(),
                stored.kind(),
                stored.registerNumber(),
                stored.organisation(),
                date,
                stored.state(),
                stored.servedOn(),
                new Notice.Address(
                        stored.givenNames() + " " + stored.familyName(),
                        lines == null ? List.of() : lines,
                        stored.postcode(),
                        stored.email()),
                texts);
    }

    private static Map<String, String> particulars(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
