package org.shiji.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.reporting.Tally.Reported;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;
import org.shiji.shared.RecordType;

/** Finds the types of record of which a union filed mostly what does not count. */
final class VoidMasses {

    private final Definition definition;
    private final CohortFigures figures;

    VoidMasses(Definition definition, CohortFigures figures) {
        this.definition = definition;
        this.figures = figures;
    }

    /**
     * @param costly the elements of the union that cost points
     * @return types of record that at least two of these are counted from, in no order that matters
     */
    List<VoidMass> among(List<Element> costly, int row) {
        Map<RecordType, Set<ElementCode>> members = new LinkedHashMap<>();
        for (Element element : costly) {
            RecordType type = type(element);
            if (type != null && falls(element, row)) {
                members.computeIfAbsent(type, one -> new LinkedHashSet<>()).add(element.code());
            }
        }
        List<VoidMass> masses = new ArrayList<>();
        members.forEach(
                (type, codes) -> {
                    Element widest = widest(type, row);
                    if (codes.size() > 1 && widest != null && isMostlyVoid(widest, row)) {
                        masses.add(new VoidMass(widest, Set.copyOf(codes)));
                    }
                });
        return masses;
    }

    /** The element with the most records of the type, among those that fall short themselves. */
    private @Nullable Element widest(RecordType type, int row) {
        Element widest = null;
        long most = 0;
        for (Element element : definition.framework().elements().values()) {
            if (type.equals(type(element)) && falls(element, row)) {
                long records = figures.reported(row, element.code()).records();
                if (records > most) {
                    widest = element;
                    most = records;
                }
            }
        }
        return widest;
    }

    private boolean isMostlyVoid(Element element, int row) {
        Reported reported = figures.reported(row, element.code());
        long voided = reported.voided().values().stream().mapToLong(Long::longValue).sum();
        return voided * 2 > reported.records();
    }

    /** What inspection looked at has its own words. */
    private boolean falls(Element element, int row) {
        return figures.verified(row, element.code()) == null
                && CauseWords.fallsShort(figures.reported(row, element.code()));
    }

    private @Nullable RecordType type(Element element) {
        return definition.sources().get(element.code()) instanceof ElementSource.FromRecords counted
                ? counted.record()
                : null;
    }
}
