package org.shiji.bench;

import java.util.Arrays;

/** The same scoring by hand: what a machine can do at best with one thread and no explanation. */
final class PlainLoop {

    private PlainLoop() {}

    static double run(Numbers numbers) {
        int units = numbers.units();
        int width = Numbers.INDICATORS;
        double[] raw = numbers.raw();
        double[] index = new double[units];
        int[] ranks = new int[units];
        double sum = 0;
        for (int period = 0; period < Numbers.PERIODS; period++) {
            int base = period * units * width;
            double[] least = new double[width];
            double[] greatest = new double[width];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
            for (int at = base, unit = 0; unit < units; unit++) {
                for (int i = 0; i < width; i++, at++) {
                    double x = raw[at] * numbers.direction(i);
                    least[i] = x < least[i] ? x : least[i];
                    greatest[i] = x > greatest[i] ? x : greatest[i];
                }
            }
            for (int unit = 0; unit < units; unit++) {
                index[unit] = index(numbers, base + unit * width, least, greatest);
                sum += index[unit];
            }
            rank(index, ranks);
        }
        return sum;
    }

    private static double index(Numbers numbers, int at, double[] least, double[] greatest) {
        double[] pillars = new double[Numbers.PILLARS];
        double[] pillarWeights = new double[Numbers.PILLARS];
        for (int i = 0; i < Numbers.INDICATORS; i++) {
            double x = numbers.raw()[at + i];
            if (x == x) {
                double score =
                        (x * numbers.direction(i) - least[i]) / (greatest[i] - least[i]) * 100;
                pillars[numbers.pillar(i)] += score * numbers.weight(i);
                pillarWeights[numbers.pillar(i)] += numbers.weight(i);
            }
        }
        double[] subs = new double[Numbers.SUBS];
        double[] subWeights = new double[Numbers.SUBS];
        for (int pillar = 0; pillar < Numbers.PILLARS; pillar++) {
            if (pillarWeights[pillar] > 0) {
                int sub = numbers.sub(pillar);
                subs[sub] +=
                        pillars[pillar] / pillarWeights[pillar] * numbers.pillarWeight(pillar);
                subWeights[sub] += numbers.pillarWeight(pillar);
            }
        }
        double sum = 0;
        double weights = 0;
        for (int sub = 0; sub < Numbers.SUBS; sub++) {
            if (subWeights[sub] > 0) {
                sum += subs[sub] / subWeights[sub] * numbers.subWeight(sub);
                weights += numbers.subWeight(sub);
            }
        }
        return sum / weights;
    }

    static void rank(double[] scores, int[] ranks) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        for (int unit = 0; unit < scores.length; unit++) {
            int last = Arrays.binarySearch(sorted, scores[unit]);
            while (last + 1 < sorted.length && sorted[last + 1] == sorted[last]) {
                last++;
            }
            ranks[unit] = sorted.length - last;
        }
    }
}
