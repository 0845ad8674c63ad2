package cofrestr.local.nation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A number shared out in whole ones by weight: each has the floor of its share, and what is left goes to the largest remainders. */
final class Apportioned {

    private Apportioned() {}

    static int[] of(int whole, int... weights) {
        long sum = Arrays.stream(weights).asLongStream().sum();
        if (whole == 0) {
            return new int[weights.length];
        }
        if (sum <= 0) {
            throw new IllegalArgumentException("nobody to share it among");
        }
        int[] shares = Arrays.stream(weights)
                .map(weight -> Math.toIntExact((long) whole * weight / sum))
                .toArray();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -((long) whole * weights[i] % sum)))
                .limit(whole - Arrays.stream(shares).asLongStream().sum())
                .forEach(i -> shares[i]++);
        return shares;
    }

    /** The same, but nobody has less than one or more than {@code most}; what one cannot take goes to the others. */
    static int[] within(int whole, int most, int... weights) {
        int[] shares = new int[weights.length];
        Arrays.fill(shares, 1);
        int left = Math.clamp(whole, weights.length, weights.length * most) - weights.length;
        while (left > 0) {
            int[] more = of(
                    left,
                    IntStream.range(0, weights.length)
                            .map(i -> shares[i] < most ? weights[i] : 0)
                            .toArray());
            left = 0;
            for (int i = 0; i < shares.length; i++) {
                int taken = Math.min(more[i], most - shares[i]);
                shares[i] += taken;
                left += more[i] - taken;
            }
        }
        return shares;
    }
}
