package cofrestr.registry.matching;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.secret.Seal;
import cofrestr.kit.store.SqlFiles;
import cofrestr.registry.practitioner.NiNumber;
import cofrestr.registry.practitioner.SealedTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Opens National Insurance numbers, of candidates who were found otherwise, to see whether one is a slip of the hand away
 * from the one asked for. They stay in memory for as long as the comparing takes.
 */
@ApplicationScoped
class SealedNumbers {
    private static final String SEALED = SqlFiles.text(SealedNumbers.class, "sealed-ni.sql");

    private final Jdbi jdbi;
    private final Seal seal;

    SealedNumbers(Jdbi jdbi, Keyring keys) {
        this.jdbi = jdbi;
        this.seal = keys.seal();
    }

    public record Line(
            String registerNumber, byte[] sealed, @Nullable String staffId, long practitioner) {
        String belongsTo() {
            return staffId == null ? SealedTo.entry(practitioner) : SealedTo.stated(staffId);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return registerNumber.hashCode();
        }

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a sealed number";
        }
    }

    /** The numbers of each person that can be opened; one that cannot is another number to whoever compares. */
    Map<String, Set<NiNumber>> of(Collection<String> registerNumbers) {
        if (registerNumbers.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<NiNumber>> opened = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SEALED)
                .bind("numbers", registerNumbers.toArray(String[]::new))
                .mapTo(Line.class)
                .forEach(line -> open(line)
                        .ifPresent(number -> opened.computeIfAbsent(line.registerNumber(), person -> new HashSet<>())
                                .add(number))));
        return opened;
    }

    private Optional<NiNumber> open(Line line) {
        try {
            return NiNumber.parse(new String(seal.open(line.sealed(), line.belongsTo()), StandardCharsets.UTF_8));
        } catch (SecurityException sealedToSomethingElse) {
            return Optional.empty();
        }
    }
}
