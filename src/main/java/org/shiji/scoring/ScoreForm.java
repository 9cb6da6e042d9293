package org.shiji.scoring;

import java.util.List;

/** How a value becomes a score between 0 and 100. Keys and meaning as in the definition format. */
public sealed interface ScoreForm {

    /** The value is the score. */
    record Identity(boolean clamp) implements ScoreForm {}

    /**
     * Straight line from {@code zero} (0) to {@code full} (100); falls when {@code zero > full}.
     */
    record Linear(double zero, double full, boolean clamp) implements ScoreForm {}

    /** {@code x >= full} is 100, {@code x < floor} is 0, else {@code x / full * 100}. */
    record Ratio(double full, double floor) implements ScoreForm {}

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
     * @param bound where the step begins
     * @param closed true for {@code from} (the bound belongs to the step), false for {@code above}
     */
    record Step(double bound, boolean closed, double score) {}

    record Point(double x, double score) {}
}
