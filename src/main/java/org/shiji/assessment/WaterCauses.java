package org.shiji.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.RecordKind;
import org.shiji.inspection.Verified;
import org.shiji.reporting.Tally.Reported;
import org.shiji.scoring.Column;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/**
 * Where the water of a union comes from: for each element what it alone takes off the claimed
 * total, and why, in a sentence.
 */
final class WaterCauses {

    /** Less than this is not worth a sentence, in points of the total. */
    private static final double LEAST = 0.05;

    private final Definition definition;
    private final CohortFigures figures;
    private final Words words;
    private final Map<ElementCode, Column> points;

    WaterCauses(Definition definition, CohortScores scores, Words words) {
        this.definition = definition;
        this.figures = scores.figures();
        this.words = words;
        this.points = scores.pointsByElement();
    }

    /** The causes, the weightiest first. */
    List<Cause> of(int row) {
        List<Cause> causes = new ArrayList<>();
        for (Element element : definition.framework().elements().values()) {
            Column column = points.get(element.code());
            double lost = column == null ? 0 : column.figure(row).or(0);
            if (lost >= LEAST) {
                causes.add(new Cause(element.code(), lost, said(element, row)));
            }
        }
        causes.sort(
                Comparator.comparingDouble(Cause::points)
                        .reversed()
                        .thenComparing(cause -> cause.element().value()));
        return causes;
    }

    private Text said(Element element, int row) {
        Reported reported = figures.reported(row, element.code());
        Verified verified = figures.verified(row, element.code());
        Text claimed = withUnit(reported.claimed(), element);
        if (verified != null) {
            return Message.of(
                            "assessment.cause.inspected",
                            element.name(),
                            claimed,
                            withUnit(verified.value(), element),
                            verified.reason())
                    .text();
        }
        Text supported = withUnit(reported.supported(), element);
        Map.Entry<String, Long> worst = worstVoid(reported);
        if (worst == null) {
            String key =
                    reported.supported().isKnown()
                            ? "assessment.cause.less-on-file"
                            : "assessment.cause.no-evidence";
            return Message.of(key, element.name(), claimed, supported).text();
        }
        String count = Words.number(Figure.of(worst.getValue()));
        Text why = reason(element, worst.getKey());
        return mostlyNotOnFile(reported)
                ? Message.of(
                                "assessment.cause.less-on-file-voided",
                                element.name(),
                                claimed,
                                withUnit(reported.documented(), element),
                                count,
                                why)
                        .text()
                : Message.of(
                                "assessment.cause.voided",
                                element.name(),
                                claimed,
                                count,
                                why,
                                supported)
                        .text();
    }

    /** Whether more is missing on file than was voided. */
    private static boolean mostlyNotOnFile(Reported reported) {
        double documented = reported.documented().or(0);
        return reported.claimed().or(0) - documented > documented - reported.supported().or(0);
    }

    private static Map.@Nullable Entry<String, Long> worstVoid(Reported reported) {
        return reported.voided().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
    }

    private Text reason(Element element, String code) {
        if (definition.sources().get(element.code()) instanceof ElementSource.FromRecords counted) {
            RecordKind kind = definition.recordKinds().get(counted.record());
            if (kind != null) {
                return words.voidReasons(kind).getOrDefault(code, Text.same(code));
            }
        }
        return Text.same(code);
    }

    private static Text withUnit(Figure figure, Element element) {
        String number = Words.number(figure);
        return figure.isKnown() ? Units.after(number, element.unit()) : Text.same(number);
    }
}
