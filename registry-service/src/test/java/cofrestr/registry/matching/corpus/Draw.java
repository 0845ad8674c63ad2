package cofrestr.registry.matching.corpus;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Drawing from a seed. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** Whether something happens that happens so often in ten thousand. */
    boolean in10000(int times) {
        return random.nextInt(10_000) < times;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> T weighted(List<T> things, ToIntFunction<T> weight) {
        int left = random.nextInt(things.stream().mapToInt(weight).sum());
        for (T thing : things) {
            left -= weight.applyAsInt(thing);
            if (left < 0) {
                return thing;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
