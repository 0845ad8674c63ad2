package cofrestr.registry.proceedings;

import cofrestr.kit.secret.Keyring;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who sits in the committees of cases, and when they hear them; sealed. */
@ApplicationScoped
class Committees {
    private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {};

    private final Keyring keys;
    private final ObjectMapper json;

    Committees(Keyring keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** A committee as it is stored. */
    public record Stored(CaseStage stage, byte[] sealed) {}

    /** A hearing as it is stored. */
    public record StoredHearing(
            CaseStage stage,
            LocalDate heldOn,
            @Nullable LocalDate noticeGivenOn,
            boolean inPrivate,
            byte @Nullable [] sealed) {}

    /** The committees of a case: of each stage the one that was named last. */
    List<Committee> of(Handle handle, UUID id) {
        List<Committee> latest = new ArrayList<>();
        for (Committee one : all(handle, id)) {
            latest.removeIf(before -> before.stage() == one.stage());
            latest.add(one);
        }
        return latest;
    }

    /** Whoever was ever named for a committee of another stage, by folded name. */
    Set<String> besides(Handle handle, UUID id, CaseStage stage) {
        Set<String> folded = new HashSet<>();
        all(handle, id).stream()
                .filter(one -> one.stage() != stage)
                .flatMap(one -> one.members().stream())
                .forEach(member -> folded.add(member.folded()));
        return folded;
    }

    void keep(Handle handle, UUID id, CaseStage stage, List<Member> members, String desk, Instant now) {
        handle.createUpdate("""
                        insert into case_committee (case_id, stage, sealed, seal_key, recorded_by, recorded_from)
                        values (:id, :stage, :sealed, :key, :desk, :now)
                        """)
                .bind("id", id)
                .bind("stage", stage)
                .bind("sealed", keys.seal().seal(written(members), sealedTo(id)))
                .bind("key", keys.sealKeyId())
                .bind("desk", desk)
                .bind("now", now)
                .execute();
    }

    List<Hearing> hearings(Handle handle, UUID id) {
        return handle
                .createQuery(
                        "select stage, held_on, notice_given_on, in_private, sealed from case_hearing where case_id = :id order by id")
                .bind("id", id)
                .mapTo(StoredHearing.class)
                .list()
                .stream()
                .map(one -> new Hearing(
                        one.stage(), one.heldOn(), one.noticeGivenOn(), one.inPrivate(), opened(id, one.sealed())))
                .toList();
    }

    void keep(Handle handle, UUID id, Hearing hearing, String desk, Instant now) {
        String because = hearing.privateBecause();
        handle.createUpdate("""
                        insert into case_hearing (case_id, stage, held_on, notice_given_on, in_private, sealed, seal_key, recorded_by, recorded_from)
                        values (:id, :stage, :heldOn, :noticeGivenOn::date, :inPrivate, :sealed, :key, :desk, :now)
                        """)
                .bind("id", id)
                .bind("stage", hearing.stage())
                .bind("heldOn", hearing.heldOn())
                .bind("noticeGivenOn", hearing.noticeGivenOn())
                .bind("inPrivate", hearing.inPrivate())
                .bind(
                        "sealed",
                        because == null
                                ? null
                                : keys.seal().seal(because.getBytes(StandardCharsets.UTF_8), sealedTo(id)))
                .bind("key", because == null ? null : keys.sealKeyId())
                .bind("desk", desk)
                .bind("now", now)
                .execute();
    }

    private List<Committee> all(Handle handle, UUID id) {
        return handle
                .createQuery("select stage, sealed from case_committee where case_id = :id order by id")
                .bind("id", id)
                .mapTo(Stored.class)
                .list()
                .stream()
                .map(one -> new Committee(one.stage(), members(keys.seal().open(one.sealed(), sealedTo(id)))))
                .toList();
    }

    private @Nullable String opened(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(keys.seal().open(sealed, sealedTo(id)), StandardCharsets.UTF_8);
    }

    private byte[] written(List<Member> members) {
        try {
            return json.writerFor(MEMBERS).writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Member> members(byte[] opened) {
        try {
            return json.readValue(opened, MEMBERS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sealedTo(UUID id) {
        return "disciplinary_case " + id;
    }
}
