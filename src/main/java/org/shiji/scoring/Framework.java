package org.shiji.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param root the tree; its score is the total
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
        Node root,
        VerdictRules verdict) {

    public Framework {
        elements = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(elements));
        indicators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indicators));
    }
}
