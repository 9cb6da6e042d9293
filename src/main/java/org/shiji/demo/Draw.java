package org.shiji.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance with a fixed beginning. Each purpose draws from its own stream, named by its path, so that
 * a change in one does not shift the others.
 */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed, String path) {
        random = new SplittableRandom(seed ^ fnv(path));
    }

    /** 0 to bound − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> choices) {
        List<T> all = new ArrayList<>(choices);
        for (int i = all.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = all.get(i);
            all.set(i, all.get(j));
            all.set(j, kept);
        }
        return all;
    }

    /**
     * Splits a whole into that many parts of uneven size; they add up to it exactly, none is zero
     * while it lasts.
     */
    long[] split(long whole, int parts) {
        long[] shares = new long[parts];
        long[] weights = new long[parts];
        long sum = 0;
        for (int i = 0; i < parts; i++) {
            weights[i] = between(40, 160);
            sum += weights[i];
        }
        long left = whole;
        for (int i = 0; i < parts; i++) {
            shares[i] = i == parts - 1 ? left : whole * weights[i] / sum;
            left -= shares[i];
        }
        return shares;
    }

    /** Hexadecimal digits. */
    String hex(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(Character.forDigit(random.nextInt(16), 16));
        }
        return digits.toString();
    }

    private static long fnv(String path) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
