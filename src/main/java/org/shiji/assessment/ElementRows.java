package org.shiji.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.VoidCount;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.RecordKind;
import org.shiji.inspection.Verified;
import org.shiji.reporting.Tally.Reported;
import org.shiji.scoring.Element;
import org.shiji.shared.Text;

/**
 * The elements of a scorecard: what was said of each, what is on file, what counts and what
 * inspection found.
 */
final class ElementRows {

    private final Definition definition;
    private final CohortFigures figures;
    private final Words words;

    ElementRows(Definition definition, CohortFigures figures, Words words) {
        this.definition = definition;
        this.figures = figures;
        this.words = words;
    }

    List<ElementFigures> of(int row) {
        List<ElementFigures> all = new ArrayList<>();
        definition.framework().elements().values().forEach(element -> all.add(one(element, row)));
        return all;
    }

    private ElementFigures one(Element element, int row) {
        Reported reported = figures.reported(row, element.code());
        @Nullable Verified verified = figures.verified(row, element.code());
        ElementSource source = source(element);
        return new ElementFigures(
                element.code(),
                element.name(),
                element.unit(),
                source instanceof ElementSource.FromRecords counted
                        ? counted.record().value()
                        : null,
                source instanceof ElementSource.FromRecords counted ? kind(counted).name() : null,
                source instanceof ElementSource.FromRecords counted ? words.filter(counted) : null,
                reported.claimed(),
                reported.documented(),
                reported.supported(),
                figures.verifiedOrSupported(row, element.code()),
                verified != null,
                verified == null ? null : verified.reason(),
                reported.evidence(),
                source instanceof ElementSource.Declared declared && declared.evidenceRequired(),
                reported.records(),
                voided(source, reported));
    }

    private SequencedMap<String, VoidCount> voided(ElementSource source, Reported reported) {
        SequencedMap<String, VoidCount> counts = new LinkedHashMap<>();
        if (source instanceof ElementSource.FromRecords counted) {
            Map<String, Text> messages = words.voidReasons(kind(counted));
            messages.forEach(
                    (code, message) -> {
                        long count = reported.voided().getOrDefault(code, 0L);
                        if (count > 0) {
                            counts.put(code, new VoidCount(message, count));
                        }
                    });
        }
        return counts;
    }

    private ElementSource source(Element element) {
        ElementSource source = definition.sources().get(element.code());
        if (source == null) {
            throw new IllegalStateException("no source of " + element.code());
        }
        return source;
    }

    private RecordKind kind(ElementSource.FromRecords counted) {
        RecordKind kind = definition.recordKinds().get(counted.record());
        if (kind == null) {
            throw new IllegalStateException("no record type " + counted.record());
        }
        return kind;
    }
}
