package cofrestr.registry.proposal;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.EntryChanges;
import cofrestr.registry.practitioner.NiNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A person proposes corrections of the own entry (the right to a full copy: reg 47). A newer proposal for a field takes the place of an open one. */
@ApplicationScoped
public class ProposeChanges {
    /** How a person's own word is marked as a source. */
    static final String PERSON = "person";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Keyring keys;
    private final Clock clock;

    ProposeChanges(Jdbi jdbi, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
    }

    /** Records one proposal for each field; answers their ids. */
    @Transactional
    public List<UUID> propose(RegisterNumber number, EntryChanges changes, @Nullable String reason) {
        return jdbi.withHandle(handle -> {
            long person = handle.createQuery(
                            "select id from practitioner where register_number = last_survivor(:number)")
                    .bind("number", number.value())
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            return changes.fields().stream()
                    .map(field -> store(handle, person, field, changes, reason))
                    .toList();
        });
    }

    private UUID store(Handle handle, long person, String field, EntryChanges changes, @Nullable String reason) {
        String ni = field.equals("niNumber") ? changes.stated().get(field) : null;
        return handle.createQuery("""
                        insert into proposal (practitioner_id, field, value, ni_sealed, ni_hash, ni_key, source_kind, source, said_on, reason, recorded_from)
                        values (:person, :field, :value::jsonb, :niSealed::bytea, :niHash::bytea, :niKey, 'PERSON', :source, :today, :reason, :now)
                            on conflict (practitioner_id, field, source) where state = 'OPEN'
                            do update set value = excluded.value, ni_sealed = excluded.ni_sealed, ni_hash = excluded.ni_hash,
                                          said_on = excluded.said_on, reason = excluded.reason, version = proposal.version + 1
                        returning id
                        """)
                .bind("person", person)
                .bind("field", field)
                .bind("value", ni == null ? value(field, changes.stated()) : null)
                .bind(
                        "niSealed",
                        ni == null
                                ? null
                                : keys.seal().seal(ni.getBytes(StandardCharsets.UTF_8), "proposal.ni " + person))
                .bind(
                        "niHash",
                        ni == null
                                ? null
                                : keys.searchHash(
                                        NiNumber.parse(ni).orElseThrow().value()))
                .bind("niKey", ni == null ? null : keys.sealKeyId())
                .bind("source", PERSON)
                .bind("today", Clocks.today(clock))
                .bind("reason", reason)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }

    /** The value of a field as JSON; of a name the parts that are proposed. Taking away is JSON's null. */
    private static String value(String field, Map<String, @Nullable String> stated) {
        Object value = field.equals("name") ? parts(stated) : stated.get(field);
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, @Nullable String> parts(Map<String, @Nullable String> stated) {
        Map<String, @Nullable String> parts = new TreeMap<>();
        for (String part : List.of("givenNames", "familyName", "preferredName")) {
            if (stated.containsKey(part)) {
                parts.put(part, stated.get(part));
            }
        }
        return parts;
    }
}
