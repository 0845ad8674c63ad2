package cofrestr.cpd.enrolment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is free: places by programme year, money by stream. Whoever came first and finds both is taken; whoever finds one of them
 * wanting waits, and holds up nobody behind for whom both are there.
 */
record Placing(Map<UUID, Integer> places, Map<String, BigDecimal> money) {
    /** Somebody who wants a place; without a stream the place costs none of our money. */
    public record Claim(UUID enrolment, UUID year, @Nullable String stream, BigDecimal amount) {}

    boolean takes(Claim claim) {
        return places.getOrDefault(claim.year(), 0) > 0
                && (claim.stream() == null
                        || money.getOrDefault(claim.stream(), BigDecimal.ZERO).compareTo(claim.amount()) >= 0);
    }

    /** What is left once the claim is taken. */
    Placing after(Claim claim) {
        Map<UUID, Integer> fewer = new HashMap<>(places);
        fewer.merge(claim.year(), -1, Integer::sum);
        Map<String, BigDecimal> less = new HashMap<>(money);
        if (claim.stream() != null) {
            less.merge(claim.stream(), claim.amount().negate(), BigDecimal::add);
        }
        return new Placing(fewer, less);
    }

    /** Who of those that wait is taken, in their order. */
    List<Claim> next(List<Claim> waiting) {
        List<Claim> taken = new ArrayList<>();
        Placing left = this;
        for (Claim claim : waiting) {
            if (left.takes(claim)) {
                taken.add(claim);
                left = left.after(claim);
            }
        }
        return taken;
    }
}
