package cofrestr.bench.storm;

import java.util.random.RandomGenerator;

/** Somebody who changes people over and over. */
interface Writer {
    /** Under which name its turns are counted. */
    String kind();

    /** Changes something once and says in a word what came of it. */
    String turn(RandomGenerator random);
}
