package org.shiji.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;

/** How a value becomes a score between 0 and 100. Keys and meaning as in the definition format. */
public sealed interface ScoreForm {

    /** The value is the score; with lower values better, 100 less the value is. */
    record Identity(boolean clamp, Direction direction) implements ScoreForm {
        public Identity(boolean clamp) {
            this(clamp, Direction.HIGHER);
        }
    }

    /**
     * Straight line from {@code zero} (0) to {@code full} (100); falls when {@code zero > full}.
     */
    record Linear(double zero, double full, boolean clamp) implements ScoreForm {}

    /**
     * {@code x >= full} is 100, {@code x < floor} is 0, else {@code x / full * 100}. With lower
     * values better {@code x <= full} is 100, {@code x > floor} is 0, else {@code full / x * 100}.
     *
     * @param floor 0 (higher) or infinite (lower) where nothing is cut off
     */
    record Ratio(double full, double floor, Direction direction) implements ScoreForm {
        public Ratio(double full, double floor) {
            this(full, floor, Direction.HIGHER);
        }
    }

    /** The highest step reached; steps in ascending order of their bound. */
    record Steps(List<Step> steps) implements ScoreForm {}

    /** Straight lines between points in ascending order of x, flat outside. */
    record Piecewise(List<Point> points) implements ScoreForm {}

    /** {@code min(x * points, cap) / cap * 100}. */
    record PerUnit(double points, double cap) implements ScoreForm {}

    /** {@code 100 - min(x * points, cap) / cap * 100}. */
    record Deduct(double points, double cap) implements ScoreForm {}

    /** 100 where the expression over {@code value} holds, else 0. */
    record Pass(Formula when) implements ScoreForm {}

    /**
     * Graded answers: each answer its score.
     *
     * @param values answer → score, in the order of the file
     * @param otherwise score of any other answer; null: another answer cannot be scored
     */
    record Answers(SequencedMap<Double, Double> values, @Nullable Double otherwise)
            implements ScoreForm {
        public Answers {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Completion of a target in percent, as a share of the cap: {@code min(x / target * 100, cap) /
     * cap * 100}; with lower values better {@code target / x}.
     *
     * @param every the target of each period without one of its own; null where there is none
     * @param byPeriod targets of single periods
     * @param cap the completion that earns everything, in percent
     */
    record Target(
            @Nullable Double every, Map<Period, Double> byPeriod, double cap, Direction direction)
            implements ScoreForm {
        public Target {
            byPeriod = Collections.unmodifiableMap(new LinkedHashMap<>(byPeriod));
        }

        /** The target of a period, null where there is none. */
        public @Nullable Double of(Period period) {
            Double own = byPeriod.get(period);
            return own != null ? own : every;
        }
    }

    /** A form that compares with the other assessed units. */
    sealed interface Relative extends ScoreForm {
        CohortScope scope();

        Direction direction();
    }

    /**
     * {@code x / best * 100}, {@code x < floor} is 0; with lower values better {@code best / x *
     * 100}, {@code x > floor} is 0.
     *
     * @param floor 0 (higher) or infinite (lower) where nothing is cut off
     */
    record BestPeer(double floor, Direction direction) implements Relative {
        @Override
        public CohortScope scope() {
            return CohortScope.PERIOD;
        }
    }

    /** The first band that holds, by how far the value falls behind the mean of the cohort. */
    record PeerMean(List<Band> bands, Direction direction) implements Relative {
        @Override
        public CohortScope scope() {
            return CohortScope.PERIOD;
        }
    }

    /** From the least of the cohort ({@code low}) to its greatest ({@code high}). */
    record MinMax(double low, double high, CohortScope scope, Direction direction)
            implements Relative {}

    /** {@code mean + sd * (x - m) / s} with mean and sample standard deviation of the cohort. */
    record ZScore(double mean, double sd, CohortScope scope, Direction direction)
            implements Relative {}

    /** {@code (rank - 1) / (n - 1) * 100}; ties share the lower rank. */
    record Percentile(CohortScope scope, Direction direction) implements Relative {}

    /** 1 is the worst; ties share the lower rank. */
    record Rank(CohortScope scope, Direction direction) implements Relative {}

    /**
     * @param bound where the step begins
     * @param closed true for {@code from} (the bound belongs to the step), false for {@code above}
     */
    record Step(double bound, boolean closed, double score) {}

    record Point(double x, double score) {}

    /**
     * @param behind how far behind the mean a value may be; infinite for all the others
     * @param closed true for {@code within} (the bound belongs to the band), false for {@code
     *     below}
     */
    record Band(double behind, boolean closed, double score) {}
}
