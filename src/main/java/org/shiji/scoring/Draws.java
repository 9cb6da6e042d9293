package org.shiji.scoring;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A seeded stream of numbers that is the same on every machine. */
final class Draws {

    private final RandomGenerator random;

    Draws(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A factor between {@code 1 - spread} and {@code 1 + spread}, each as likely as the other. */
    double factor(double spread) {
        return 1 + spread * (2 * random.nextDouble() - 1);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
