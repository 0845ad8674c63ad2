package cofrestr.local.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a database has handed out to the world and must never hand out again: how far its sequences have counted (register
 * numbers are drawn from one), and the generation of its feed's cursors.
 */
record HandedOut(Map<String, Long> sequences, OptionalLong generation) {

    static HandedOut by(Connection database) throws SQLException {
        Catalog catalog = new Catalog(database);
        return new HandedOut(catalog.sequences(), catalog.generation());
    }

    /**
     * Brings {@code restored} beyond it: no sequence counts again what was counted, before the backup or after, and the
     * generation is one that no cursor has, so that every follower starts with a snapshot.
     */
    void surpassedBy(Connection restored) throws SQLException {
        Catalog catalog = new Catalog(restored);
        Map<String, Long> counted = catalog.sequences();
        try (PreparedStatement set =
                restored.prepareStatement("select setval(to_regclass(?), ?) where to_regclass(?) is not null")) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                if (sequence.getValue() > counted.getOrDefault(sequence.getKey(), Long.MIN_VALUE)) {
                    set.setString(1, sequence.getKey());
                    set.setLong(2, sequence.getValue());
                    set.setString(3, sequence.getKey());
                    set.execute();
                }
            }
        }
        OptionalLong backedUp = catalog.generation();
        if (backedUp.isPresent()) {
            long next = Math.max(backedUp.getAsLong(), generation.orElse(Long.MIN_VALUE)) + 1;
            try (Statement statement = restored.createStatement()) {
                statement.executeUpdate("update public.feed_generation set generation = " + next);
            }
        }
    }
}
