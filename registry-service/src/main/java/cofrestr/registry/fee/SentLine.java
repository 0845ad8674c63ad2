package cofrestr.registry.fee;

import cofrestr.kit.number.RegisterNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of a remittance as sent. Its text form says nothing, so that a person cannot reach a log. */
record SentLine(
        int line,
        RegisterNumber registerNumber,
        @Nullable LocalDate dateOfBirth,
        @Nullable String foldedName,
        @Nullable String staffId,
        BigDecimal amount) {
    @Override
    public String toString() {
        return "line " + line;
    }
}
