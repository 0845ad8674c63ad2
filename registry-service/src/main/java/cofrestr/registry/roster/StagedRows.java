package cofrestr.registry.roster;

import cofrestr.kit.bulk.Row;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.secret.Seal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a list beside the register, a thousand at a time, as they are read. What was sent is sealed. */
final class StagedRows {
    private static final int CHUNK = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            insert into roster_row (roster, number, staff_id, post_id, organisation, register_number, date_of_birth,
                                    folded_name, ni_hash, ni_sealed, stated, raw, problem, problem_field)
            values (:roster, :number, :staffId, :postId, :organisation, :registerNumber, :dateOfBirth::date,
                    :foldedName, :niHash::bytea, :niSealed::bytea, :stated::jsonb, :raw, :problem, :problemField)
            """;

    private final Handle handle;
    private final UUID roster;
    private final RowRules rules;
    private final Keyring keys;
    private final Seal seal;
    private final List<Staged> waiting = new ArrayList<>(CHUNK);

    StagedRows(Handle handle, UUID roster, RowRules rules, Keyring keys) {
        this.handle = handle;
        this.roster = roster;
        this.rules = rules;
        this.keys = keys;
        this.seal = keys.seal();
    }

    /** A row as it is stored. */
    public record Staged(
            UUID roster,
            int number,
            @Nullable String staffId,
            String postId,
            @Nullable String organisation,
            @Nullable String registerNumber,
            @Nullable LocalDate dateOfBirth,
            @Nullable String foldedName,
            byte @Nullable [] niHash,
            byte @Nullable [] niSealed,
            @Nullable String stated,
            byte[] raw,
            @Nullable String problem,
            @Nullable String problemField) {}

    void take(Row row) {
        waiting.add(
                switch (row) {
                    case Row.Unreadable bad ->
                        unreadable(bad, Map.of(), bad.why().name(), null);
                    case Row.Read good ->
                        switch (rules.read(good)) {
                            case RowRules.Refused why ->
                                unreadable(good, good.values(), why.why().name(), why.field());
                            case RowRules.Post read -> readable(good, read.post());
                        };
                });
        if (waiting.size() == CHUNK) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            waiting.forEach(staged -> batch.bindMethods(staged).add());
            batch.execute();
        }
        waiting.clear();
    }

    private Staged unreadable(Row row, Map<String, String> values, String why, @Nullable String field) {
        String staffId = values.get("staffId");
        return new Staged(
                roster,
                row.number(),
                staffId != null && staffId.length() <= 64 ? staffId : null,
                "",
                values.get("organisation"),
                null,
                null,
                null,
                null,
                null,
                null,
                sealedRaw(row),
                why,
                field);
    }

    private Staged readable(Row row, StatedPost post) {
        String ni = post.niNumber() == null ? null : post.niNumber().value();
        return new Staged(
                roster,
                row.number(),
                post.staffId(),
                post.postId(),
                post.organisation(),
                post.registerNumber() == null ? null : post.registerNumber().value(),
                post.dateOfBirth(),
                post.foldedName(),
                ni == null ? null : keys.searchHash(ni),
                ni == null ? null : seal.seal(ni.getBytes(StandardCharsets.UTF_8), niBelongsTo(post.staffId())),
                json(post.stated()),
                sealedRaw(row),
                null,
                null);
    }

    private byte[] sealedRaw(Row row) {
        return seal.seal(row.raw(), rawBelongsTo(roster, row.number()));
    }

    /** What the bytes of a row are sealed to. */
    static String rawBelongsTo(UUID roster, int number) {
        return "roster_row.raw " + roster + " " + number;
    }

    /** What a stated National Insurance number is sealed to: the staff id it was stated for. */
    static String niBelongsTo(String staffId) {
        return "stated.ni " + staffId;
    }

    private static String json(Map<String, Object> stated) {
        try {
            return JSON.writeValueAsString(stated);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
