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
 */
public record VerdictRules(Lens lens, List<Level> levels) {

    /**
     * @param code {@code substantive}, {@code developing}, {@code showy}, {@code vetoed}, {@code
     *     undetermined} or an office's own
     * @param when the condition, null for {@code otherwise}
     */
    public record Level(String code, Text name, @Nullable Formula when) {}
}
