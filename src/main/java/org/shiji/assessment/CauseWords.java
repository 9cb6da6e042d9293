package org.shiji.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.RecordKind;
import org.shiji.inspection.Verified;
import org.shiji.reporting.Tally.Reported;
import org.shiji.scoring.Element;
import org.shiji.scoring.Scoring;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/** Why an element costs points, in a sentence with its numbers. */
final class CauseWords {

    private final Definition definition;
    private final CohortFigures figures;
    private final Words words;

    CauseWords(Definition definition, CohortFigures figures, Words words) {
        this.definition = definition;
        this.figures = figures;
        this.words = words;
    }

    /** Whether less is supported than was claimed. */
    static boolean fallsShort(Reported reported) {
        return reported.claimed().isKnown()
                && (!reported.supported().isKnown()
                        || reported.supported().or(0) < reported.claimed().or(0));
    }

    /** Empty where nothing that was claimed is missing: there is nothing to say then. */
    Optional<Text> said(Element element, int row) {
        Reported reported = figures.reported(row, element.code());
        Verified verified = figures.verified(row, element.code());
        Text claimed = withUnit(reported.claimed(), element);
        if (verified != null) {
            return message(
                    "inspected",
                    element.name(),
                    claimed,
                    withUnit(verified.value(), element),
                    verified.reason());
        }
        if (fallsShort(reported)) {
            return Optional.of(missing(element, reported, claimed));
        }
        return isCapped(element, reported) && equal(reported.claimed(), reported.supported())
                ? message(
                        "capped-" + reported.evidence().name().toLowerCase(Locale.ROOT),
                        element.name(),
                        claimed)
                : Optional.empty();
    }

    /** Most records of a type do not count, and several elements rest on them. */
    Text mass(VoidMass mass, int row) {
        Element widest = mass.widest();
        Reported reported = figures.reported(row, widest.code());
        Map.Entry<String, Long> worst = worstVoid(reported);
        if (worst == null) {
            throw new IllegalStateException("no void records of " + widest.code());
        }
        long others = mass.members().stream().filter(code -> !code.equals(widest.code())).count();
        return Message.of(
                        others == 1 ? "assessment.cause.mass-one" : "assessment.cause.mass",
                        widest.name(),
                        withUnit(reported.claimed(), widest),
                        Words.number(Figure.of(reported.records())),
                        voids(widest, reported, worst),
                        withUnit(reported.supported(), widest),
                        Words.number(Figure.of(others)))
                .text();
    }

    private Text missing(Element element, Reported reported, Text claimed) {
        Text supported = withUnit(reported.supported(), element);
        if (!reported.supported().isKnown()) {
            return Message.of("assessment.cause.no-evidence", element.name(), claimed).text();
        }
        Map.Entry<String, Long> worst = worstVoid(reported);
        // a mean may rise when records are left out
        if (worst == null || reported.documented().or(0) <= reported.supported().or(0)) {
            return Message.of("assessment.cause.less-on-file", element.name(), claimed, supported)
                    .text();
        }
        Text voids = voids(element, reported, worst);
        return mostlyNotOnFile(reported)
                ? Message.of(
                                "assessment.cause.less-on-file-voided",
                                element.name(),
                                claimed,
                                withUnit(reported.documented(), element),
                                voids,
                                supported)
                        .text()
                : Message.of(
                                "assessment.cause.voided",
                                element.name(),
                                claimed,
                                Words.number(Figure.of(reported.records())),
                                voids,
                                supported)
                        .text();
    }

    /**
     * How many records do not count and what most of them lack: together with the rest they are all
     * there are, so a reader can add them up.
     */
    private Text voids(Element element, Reported reported, Map.Entry<String, Long> worst) {
        long all = reported.voided().values().stream().mapToLong(Long::longValue).sum();
        Text why = reason(element, worst.getKey());
        String most = Words.number(Figure.of(worst.getValue()));
        return all == worst.getValue()
                ? Message.of("assessment.cause.voids", most, why).text()
                : Message.of("assessment.cause.voids-most", Words.number(Figure.of(all)), most, why)
                        .text();
    }

    /** Whether an indicator asks for stronger evidence than there is. */
    private boolean isCapped(Element element, Reported reported) {
        return definition.framework().indicators().values().stream()
                .filter(one -> one.caps().required().compareTo(reported.evidence()) > 0)
                .anyMatch(
                        one ->
                                Scoring.elements(definition.framework(), one.code())
                                        .contains(element.code()));
    }

    private static boolean equal(Figure one, Figure other) {
        return one.isKnown() && other.isKnown() && one.or(0) == other.or(0);
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

    private static Optional<Text> message(String key, Object... arguments) {
        return Optional.of(Message.of("assessment.cause." + key, arguments).text());
    }

    private static Text withUnit(Figure figure, Element element) {
        String number = Words.number(figure);
        return figure.isKnown() ? Units.after(number, element.unit()) : Text.same(number);
    }
}
