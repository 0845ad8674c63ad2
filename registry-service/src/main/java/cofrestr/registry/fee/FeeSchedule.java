package cofrestr.registry.fee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is paid in a fee year. A category or act that is not in it has no known fee, and none is guessed. */
public record FeeSchedule(
        FeeYear year, long version, Instant recordedFrom, List<FeeTerms> categories, List<ActFee> otherFees) {

    public Map<String, FeeTerms> byCategory() {
        return categories.stream().collect(Collectors.toMap(FeeTerms::category, Function.identity()));
    }

    public Optional<ActFee> forAct(FeeKind fee) {
        return otherFees.stream().filter(other -> other.fee() == fee).findFirst();
    }
}
