package cofrestr.registry.practitioner;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.authority.SourceKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets an entry say what registry staff set, directly or by accepting a proposal (the Council keeps the register: 2014 Act
 * s9). It has effect from today, and stands until staff change it: what employers state against it becomes a proposal.
 */
@ApplicationScoped
public class CorrectEntry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Versions versions;
    private final Keyring keys;
    private final Clock clock;

    CorrectEntry(Jdbi jdbi, Versions versions, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.keys = keys;
        this.clock = clock;
    }

    /** A person whose row is held until the transaction ends. */
    public record Held(
            long id,
            long version,
            String givenNames,
            String familyName,
            @Nullable String preferredName) {}

    /** Corrects the entry under a number, of which the registrar has seen version {@code seen}. */
    @Transactional
    public void correct(RegisterNumber number, EntryChanges changes, long seen, String desk) {
        jdbi.useHandle(handle -> {
            Held person = hold(handle, number, today());
            versions.same(seen, person.version());
            apply(handle, person, changes, desk);
        });
    }

    /** Takes over, with the staff's authority, what {@code source} proposed; in the transaction of the decision. */
    public void accept(Handle handle, RegisterNumber number, EntryChanges changes, String source) {
        apply(handle, hold(handle, number, today()), changes, source);
    }

    /** Sets the fields in the entry of a person whose row the transaction holds; {@code source} is remembered for each. */
    private void apply(Handle handle, Held person, EntryChanges changes, String source) {
        RestateEntries restating = RestateEntries.begin(handle, today(), keys);
        PersonChanges feed = PersonChanges.of(handle, clock, person.id(), "wales.cofrestr.entry.changed.v1", "entry");
        Set<String> fields = changes.fields();
        if (fields.remove("name")) {
            rename(handle, person, changes.stated(), source);
        }
        if (!fields.isEmpty()) {
            restate(handle, person, changes.stated(), fields, source);
        }
        restating.apply();
        feed.append(clock);
    }

    private static Held hold(Handle handle, RegisterNumber number, LocalDate today) {
        return handle.createQuery("""
                        select p.id, p.version, n.given_names, n.family_name, n.preferred_name
                          from practitioner p join practitioner_name n on n.practitioner_id = p.id and n.valid @> :today::date
                         where p.register_number = last_survivor(:number) for no key update of p
                        """)
                .bind("number", number.value())
                .bind("today", today)
                .mapTo(Held.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private void rename(Handle handle, Held person, Map<String, @Nullable String> stated, String source) {
        String given = Objects.requireNonNullElse(stated.get("givenNames"), person.givenNames());
        String family = Objects.requireNonNullElse(stated.get("familyName"), person.familyName());
        handle.createUpdate("""
                        insert into renamed (practitioner_id, given_names, family_name, preferred_name, folded, was_valid, differs, source_kind, source, at)
                        select practitioner_id, :given, :family, :preferred, :folded, valid,
                               (given_names, family_name, preferred_name) is distinct from (:given, :family, :preferred::text), :kind, :source,
                               greatest(:now, recorded_from + interval '1 microsecond')
                          from practitioner_name where practitioner_id = :person and valid @> :today::date
                        """)
                .bind("given", given)
                .bind("family", family)
                .bind(
                        "preferred",
                        stated.containsKey("preferredName") ? stated.get("preferredName") : person.preferredName())
                .bind("folded", FoldedName.of(given, family))
                .bind("kind", SourceKind.REGISTRAR)
                .bind("source", source)
                .bind("now", Clocks.now(clock))
                .bind("person", person.id())
                .bind("today", today())
                .execute();
    }

    private void restate(
            Handle handle, Held person, Map<String, @Nullable String> stated, Set<String> fields, String source) {
        String ni = stated.get("niNumber");
        handle.createUpdate("""
                        insert into restated (practitioner_id, stated, ni_sealed, ni_hash, fields, was_valid, source_kind, source, at)
                        select practitioner_id, :stated::jsonb, :niSealed::bytea, :niHash::bytea, :fields, valid, :kind, :source,
                               greatest(:now, recorded_from + interval '1 microsecond')
                          from entry where practitioner_id = :person and valid @> :today::date
                        """)
                .bind("stated", json(stated))
                .bind("niSealed", ni == null ? null : sealed(ni, person.id()))
                .bind(
                        "niHash",
                        ni == null
                                ? null
                                : keys.searchHash(
                                        NiNumber.parse(ni).orElseThrow().value()))
                .bind("fields", fields.toArray(String[]::new))
                .bind("kind", SourceKind.REGISTRAR)
                .bind("source", source)
                .bind("now", Clocks.now(clock))
                .bind("person", person.id())
                .bind("today", today())
                .execute();
    }

    private byte[] sealed(String ni, long person) {
        return keys.seal().seal(ni.getBytes(StandardCharsets.UTF_8), SealedTo.entry(person));
    }

    /** The National Insurance number goes sealed, never in the clear. */
    private static String json(Map<String, @Nullable String> stated) {
        Map<String, @Nullable String> open = new TreeMap<>(stated);
        open.remove("niNumber");
        try {
            return JSON.writeValueAsString(open);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
