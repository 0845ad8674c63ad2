package cofrestr.registry.roster;

import cofrestr.kit.bulk.Row;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.secret.Seal;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.SealedTo;
import cofrestr.registry.profile.ListProfile;
import cofrestr.registry.profile.OwnColumns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a list beside the register, a thousand at a time, as they are read. What was sent is sealed. */
final class StagedRows {
    private static final int CHUNK = 1000;
    /** As {@code FailedRows} writes it, in either language. */
    private static final Pattern ROW_NUMBER = Pattern.compile("(?:row|rhes) (\\d{1,7}):");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            insert into roster_row (roster, number, staff_id, post_id, organisation, register_number, date_of_birth,
                                    folded_name, ni_hash, ni_sealed, stated, raw, problem, problem_field,
                                    notes, lost_name, unmapped_title, mends)
            values (:roster, :number, :staffId, :postId, :organisation, :registerNumber, :dateOfBirth::date,
                    :foldedName, :niHash::bytea, :niSealed::bytea, :stated::jsonb, :raw, :problem, :problemField,
                    :notes, :lostName, :unmappedTitle, :mends)
            """;

    private final Handle handle;
    private final UUID roster;
    private final Roster.Announced list;
    private final ListProfile profile;
    private final RowRules rules;
    private final Keyring keys;
    private final Seal seal;
    private final List<Staged> waiting = new ArrayList<>(CHUNK);
    private int leftOut;
    private int after;
    private @Nullable AsHeaded asHeaded;

    StagedRows(Handle handle, UUID roster, Roster.Announced list, ListProfile profile, RowRules rules, Keyring keys) {
        this.handle = handle;
        this.roster = roster;
        this.list = list;
        this.profile = profile;
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
            @Nullable String problemField,
            String[] notes,
            @Nullable String lostName,
            @Nullable String unmappedTitle,
            @Nullable Integer mends) {}

    void take(Row row) {
        switch (row) {
            case Row.Unreadable bad ->
                waiting.add(unreadable(bad, Map.of(), bad.raw(), bad.why().name(), null, null));
            case Row.Read good -> read(good);
        }
        if (waiting.size() == CHUNK) {
            flush();
        }
    }

    /** Rows are numbered on from there. */
    StagedRows numberedAfter(int number) {
        after = number;
        return this;
    }

    /** Rows are kept as they would stand under another heading line. */
    StagedRows writtenAs(AsHeaded heading) {
        asHeaded = heading;
        return this;
    }

    /** How many rows were left out because their post title is not one of support staff. */
    int leftOut() {
        return leftOut;
    }

    private void read(Row.Read row) {
        Map<String, String> values = new HashMap<>(profile.read(row.values()));
        values.remove(OwnColumns.ERROR);
        if (!profile.isOwn()) {
            // Another system's list of one school need not repeat which.
            values.putIfAbsent("organisation", list.organisation().value());
        }
        switch (rules.read(values)) {
            case RowRules.Refused why ->
                waiting.add(unreadable(row, values, why.why().name(), why.field()));
            case RowRules.Unmapped unknown ->
                waiting.add(unreadable(
                        row,
                        values,
                        raw(row, rules.notCollected(values)),
                        RegistryProblem.POST_TITLE_UNMAPPED.name(),
                        "postTitle",
                        unknown.title()));
            case RowRules.LeftOut _ -> leftOut++;
            case RowRules.Post read -> waiting.add(readable(row, read));
        }
    }

    /** The row as it came, but for what may not be kept. */
    private byte[] raw(Row.Read row, Set<String> notCollected) {
        Set<String> headings = profile.headingsOf(notCollected);
        if (asHeaded != null) {
            return asHeaded.write(row.values(), headings);
        }
        return row.values().keySet().stream().anyMatch(headings::contains) ? row.rawWithout(headings) : row.raw();
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

    private Staged unreadable(Row.Read row, Map<String, String> values, String why, String field) {
        return unreadable(row, values, raw(row, rules.notCollected(values)), why, field, null);
    }

    private Staged unreadable(
            Row row,
            Map<String, String> values,
            byte[] raw,
            String why,
            @Nullable String field,
            @Nullable String title) {
        String staffId = values.get("staffId");
        return new Staged(
                roster,
                after + row.number(),
                staffId != null && staffId.length() <= 64 ? staffId : null,
                staffId == null ? "" : values.getOrDefault("postId", ""),
                values.get("organisation"),
                null,
                null,
                null,
                null,
                null,
                null,
                sealed(after + row.number(), raw),
                why,
                field,
                new String[0],
                null,
                title,
                row instanceof Row.Read read ? mends(read) : null);
    }

    private Staged readable(Row.Read row, RowRules.Post read) {
        StatedPost post = read.post();
        LostName lost = read.lost();
        String ni = post.niNumber() == null ? null : post.niNumber().value();
        return new Staged(
                roster,
                after + row.number(),
                post.staffId(),
                post.postId(),
                post.organisation(),
                post.registerNumber() == null ? null : post.registerNumber().value(),
                post.dateOfBirth(),
                lost != null && lost.nameItself() ? null : post.foldedName(),
                ni == null ? null : keys.searchHash(ni),
                ni == null ? null : seal.seal(ni.getBytes(StandardCharsets.UTF_8), SealedTo.stated(post.staffId())),
                json(post.stated()),
                sealed(after + row.number(), raw(row, read.notCollected())),
                null,
                null,
                notes(read),
                lost != null && lost.nameItself() ? lost.pattern() : null,
                null,
                mends(row));
    }

    /** The row that a mended one says it mends: the words that came back with it begin with its number. */
    private static @Nullable Integer mends(Row.Read row) {
        Matcher number = ROW_NUMBER.matcher(row.values().getOrDefault(OwnColumns.ERROR, ""));
        return number.lookingAt() ? Integer.valueOf(number.group(1)) : null;
    }

    private static String[] notes(RowRules.Post read) {
        Stream<String> lost = read.lost() == null
                ? Stream.of()
                : read.lost().parts().stream().map(part -> RegistryProblem.NAME_CHARACTERS_LOST + " " + part);
        Stream<String> not =
                read.notCollected().stream().map(field -> RegistryProblem.FIELD_NOT_COLLECTED + " " + field);
        return Stream.concat(lost, not).toArray(String[]::new);
    }

    private byte[] sealed(int number, byte[] raw) {
        return seal.seal(raw, rawBelongsTo(roster, number));
    }

    /** What the bytes of a row are sealed to. */
    static String rawBelongsTo(UUID roster, int number) {
        return "roster_row.raw " + roster + " " + number;
    }

    private static String json(Map<String, Object> stated) {
        try {
            return JSON.writeValueAsString(stated);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
