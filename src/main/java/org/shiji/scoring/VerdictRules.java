package org.shiji.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Lens;
import org.shiji.shared.Text;

/**
 * How the scores become a verdict: the first level whose condition holds.
 *
 * @param lens the lens whose scores are judged
 * @param levels in order; the last one is the {@code otherwise}
 * @param confidence how it is tried whether the verdict stands when things are a little different;
 *     null where no trial is asked for
 */
public record VerdictRules(Lens lens, List<Level> levels, @Nullable Confidence confidence) {

    /** Without a trial of confidence. */
    public VerdictRules(Lens lens, List<Level> levels) {
        this(lens, levels, null);
    }

    /**
     * @param code {@code substantive}, {@code developing}, {@code showy}, {@code vetoed}, {@code
     *     undetermined} or an office's own
     * @param when the condition, null for {@code otherwise}
     */
    public record Level(String code, Text name, @Nullable Formula when) {}

    /**
     * A seeded trial: the same seed, the same runs.
     *
     * @param runs how often everything is scored anew
     * @param weights how far a weight may be off, as a share of it: 0.25 is a quarter less or more
     * @param data how far a value may be off, as a share of it
     * @param rollUp whether another mean than the written one is tried too
     * @param least share of runs that must agree for a verdict to be called firm, 0 to 1
     */
    public record Confidence(
            int runs, double weights, double data, boolean rollUp, long seed, double least) {
        /** What holds for the settings that are not written. */
        public static final Confidence USUAL =
                new Confidence(1000, 0.25, 0.02, true, 20250101, 0.80);
    }
}
