package org.shiji.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.Text;

/**
 * Everything the arithmetic needs to know to judge a unit, already checked: codes are unique,
 * formulas have no cycles, each name is known.
 *
 * @param decimals of a published score
 * @param elements in the order of the file
 * @param indicators in the order of the file; not each of them stands in the tree
 * @param roots the trees, at least one; the first is the total where there is only one, several are
 *     reported side by side
 */
public record Framework(
        String code,
        String version,
        Text name,
        Text notice,
        PeriodKind period,
        int decimals,
        SequencedMap<ElementCode, Element> elements,
        SequencedMap<KpiCode, Indicator> indicators,
        List<Node> roots,
        VerdictRules verdict) {

    public Framework {
        elements = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(elements));
        indicators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indicators));
        roots = List.copyOf(roots);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("a framework has a tree");
        }
    }

    /** The first tree: what is shown where there is room for one number. */
    public Node root() {
        return roots.getFirst();
    }
}
