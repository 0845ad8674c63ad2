package cofrestr.cpd.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The policy by itself: whatever comes and goes, never more than there is, and order kept. */
class PlacingTest {
    private static final UUID YEAR = new UUID(0, 1);
    private static final List<BigDecimal> FEES = List.of(
            new BigDecimal("520.00"), new BigDecimal("0.00"), new BigDecimal("1299.99"), new BigDecimal("60.50"));

    /** Positive: somebody comes, and wants the money of that stream; negative: whoever was enrolled at that place goes. */
    @Property(tries = 300)
    void neverMoreThanThereIsAndNobodyOvertakesWhomBothAreThereFor(
            @ForAll @IntRange(max = 12) int places,
            @ForAll @Size(value = 3) List<@IntRange(max = 8) Integer> money,
            @ForAll @Size(max = 60) List<@IntRange(min = -6, max = 3) Integer> steps,
            @ForAll @Size(value = 60) List<@IntRange(max = 3) Integer> fees) {
        Map<String, BigDecimal> streams = new HashMap<>();
        for (int i = 0; i < money.size(); i++) {
            streams.put("S" + i, FEES.getFirst().multiply(BigDecimal.valueOf(money.get(i))));
        }
        List<Placing.Claim> enrolled = new ArrayList<>();
        List<Placing.Claim> waiting = new ArrayList<>();
        long arrival = 0;
        for (int step : steps) {
            if (step >= 0) {
                BigDecimal fee = FEES.get(fees.get((int) arrival));
                Placing.Claim claim = claim(++arrival, step == 3 ? "NONE" : "S" + step, fee);
                (left(places, streams, enrolled).takes(claim) ? enrolled : waiting).add(claim);
            } else if (enrolled.size() >= -step) {
                enrolled.remove(-step - 1);
                List<Placing.Claim> moved = left(places, streams, enrolled).next(waiting);
                waiting.removeAll(moved);
                enrolled.addAll(moved);
                assertThat(moved).isSortedAccordingTo((a, b) -> a.enrolment().compareTo(b.enrolment()));
            }
            Placing left = left(places, streams, enrolled);
            assertThat(left.places().get(YEAR)).isNotNegative();
            assertThat(left.money().values())
                    .allSatisfy(amount -> assertThat(amount.signum()).isNotNegative());
            assertThat(waiting).noneMatch(left::takes);
        }
    }

    private static Placing.Claim claim(long arrival, String stream, BigDecimal fee) {
        return new Placing.Claim(
                new UUID(0, arrival),
                YEAR,
                stream.equals("NONE") ? null : stream,
                stream.equals("NONE") ? BigDecimal.ZERO : fee);
    }

    private static Placing left(int places, Map<String, BigDecimal> money, List<Placing.Claim> enrolled) {
        Placing left = new Placing(Map.of(YEAR, places), money);
        for (Placing.Claim claim : enrolled) {
            left = left.after(claim);
        }
        return left;
    }
}
