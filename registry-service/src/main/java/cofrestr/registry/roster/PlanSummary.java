package cofrestr.registry.roster;

import cofrestr.kit.store.SqlFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What a plan comes to.
 *
 * @param guard the largest share of posts that the plan would end, of one organisation or of all; whether that needs to be confirmed
 */
record PlanSummary(Counts counts, List<String> notCovered, Guard guard, String notes, String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many rows of each kind, in the words of the API. */
    public record Counts(
            int starters,
            int leavers,
            int movers,
            int changed,
            int unchanged,
            int held,
            int referred,
            int agreeing,
            int differing,
            int notKept,
            int notListed,
            int mustRegister,
            int underOrder,
            int unreadable,
            int unmapped) {}

    /** Whether a plan ends so many posts that it is applied only on purpose. */
    public record Guard(BigDecimal leaverShare, BigDecimal limit, boolean blocks, List<String> organisations) {}

    /** The share of posts that would end at one organisation, or ('' for the code) at all together; how many of them a keeper before stated. */
    public record Share(String organisation, int open, int leavers, int leftBehind) {
        BigDecimal share() {
            return open == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(leavers).divide(BigDecimal.valueOf(open), 3, RoundingMode.HALF_UP);
        }
    }

    /** From which share, and from how many, posts end only on purpose; those that a keeper before stated always. */
    public record Limit(BigDecimal leaverShare, int fromLeavers) {
        boolean passedBy(Share share) {
            boolean many = share.leavers() >= fromLeavers && share.share().compareTo(leaverShare) > 0;
            return many || share.leftBehind() > 0;
        }
    }

    static PlanSummary of(Handle handle, UUID roster, Roster.Announced list) {
        SqlFiles sql = RosterSql.on(handle, roster, list);
        Counts counts = sql.query("count-plan.sql").mapTo(Counts.class).one();
        List<String> notCovered =
                sql.query("not-covered.sql").mapTo(String.class).list();
        String notes = sql.query("count-notes.sql").mapTo(String.class).one();
        return new PlanSummary(counts, notCovered, guard(handle, sql, list), notes, hash(sql, list));
    }

    private static Guard guard(Handle handle, SqlFiles sql, Roster.Announced list) {
        Limit limit = handle.createQuery(
                        "select leaver_share, from_leavers from roster_guard where valid @> :asOf::date")
                .bind("asOf", list.asOf())
                .mapTo(Limit.class)
                .one();
        List<Share> shares = sql.query("leaver-shares.sql").mapTo(Share.class).list();
        List<Share> over = shares.stream().filter(limit::passedBy).toList();
        return new Guard(
                shares.stream().map(Share::share).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                limit.leaverShare(),
                !over.isEmpty(),
                over.stream()
                        .map(Share::organisation)
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    /** The same rows in another order have the same hash; anything that would be applied differently has another. */
    private static String hash(SqlFiles sql, Roster.Announced list) {
        MessageDigest digest = ReadRoster.sha256();
        String heading = String.join(
                "|",
                "rules-1",
                list.organisation().value(),
                list.sender().value(),
                list.asOf().toString(),
                list.coverage().name(),
                list.profile());
        digest.update(heading.getBytes(StandardCharsets.UTF_8));
        sql.query("canonical-plan.sql")
                .setFetchSize(1000)
                .mapTo(String.class)
                .forEach(line -> digest.update(("\n" + line).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    void store(Handle handle, UUID roster) {
        handle.createUpdate("""
                        update roster
                           set state = 'PLANNED', plan_hash = :hash, counts = :counts::jsonb, not_covered = :notCovered, guard = :guard::jsonb, notes = :notes::jsonb
                         where id = :roster
                        """)
                .bind("roster", roster)
                .bind("hash", hash)
                .bind("counts", json(counts))
                .bind("notCovered", notCovered.toArray(String[]::new))
                .bind("guard", json(guard))
                .bind("notes", notes)
                .execute();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
