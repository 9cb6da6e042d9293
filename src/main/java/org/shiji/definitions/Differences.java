package org.shiji.definitions;

import static org.shiji.definitions.ChangeList.both;
import static org.shiji.definitions.ChangeList.said;
import static org.shiji.definitions.ChangeList.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Change.Area;
import org.shiji.scoring.Element;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Namer;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.ScoreWords;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/**
 * What differs between two definitions, key by key in words. What only looks different (comments,
 * spaces, the order of lines, the file something stands in) is no difference; the version number is
 * none either.
 */
public final class Differences {

    private final Definition before;
    private final Definition after;
    private final ChangeList changes = new ChangeList();

    private Differences(Definition before, Definition after) {
        this.before = before;
        this.after = after;
    }

    /**
     * All differences: of the framework, its tree, indicators, elements, records, checks and
     * verdict, in that order.
     */
    public static List<Change> between(Definition before, Definition after) {
        Differences differences = new Differences(before, after);
        differences.framework();
        TreeDifferences.add(before.framework(), after.framework(), differences.changes);
        differences.indicators();
        differences.elements();
        RecordDifferences.add(before, after, differences.changes);
        differences.checks();
        differences.detectors();
        differences.verdict();
        return differences.changes.all();
    }

    private void framework() {
        Framework old = before.framework();
        Framework now = after.framework();
        ChangeList.Of it = changes.about(Area.FRAMEWORK, "", said("framework"));
        it.plain("code", old.code(), now.code());
        it.text("name", old.name(), now.name());
        it.text("notice", old.notice(), now.notice());
        it.plain("basis", before.basis(), after.basis());
        it.value("period", old.period(), now.period(), kind -> word("periodKind", kind));
        it.plain("validFrom", before.validFrom(), after.validFrom());
        it.number("decimals", old.decimals(), now.decimals());
    }

    private void indicators() {
        changes.each(
                Area.INDICATOR,
                "indicator",
                before.framework().indicators(),
                after.framework().indicators(),
                Indicator::name,
                this::indicator);
    }

    private void indicator(Indicator old, Indicator now) {
        ChangeList.Of it = changes.about(Area.INDICATOR, now.code().value(), now.name());
        it.text("name", old.name(), now.name());
        it.text("definition", old.definition(), now.definition());
        it.value("kind", old.kind(), now.kind(), kind -> word("kind", kind));
        it.value("stage", old.stage(), now.stage(), stage -> word("stage", stage));
        it.value("unit", old.unit(), now.unit(), Differences::unit);
        it.number("decimals", old.decimals(), now.decimals());
        formula(
                it,
                "formula",
                old.formula(),
                now.formula(),
                words(old.formula(), before.framework()),
                words(now.formula(), after.framework()));
        score(it, old, now);
        it.value("missing", old.missing(), now.missing(), policy -> word("missing", policy));
        Indicator.EvidenceCaps caps = old.caps();
        it.value("evidence", caps.required(), now.caps().required(), Differences::strength);
        it.number("weakCap", caps.weak(), now.caps().weak());
        it.number("noneCap", caps.none(), now.caps().none());
    }

    private static void score(ChangeList.Of it, Indicator old, Indicator now) {
        // the unit is a key of its own
        if (!words(old.score(), "").equals(words(now.score(), ""))) {
            it.changed("score", words(old.score(), old.unit()), words(now.score(), now.unit()));
        }
    }

    private void elements() {
        changes.each(
                Area.ELEMENT,
                "element",
                before.framework().elements(),
                after.framework().elements(),
                Element::name,
                this::element);
    }

    private void element(Element old, Element now) {
        ChangeList.Of it = changes.about(Area.ELEMENT, now.code().value(), now.name());
        it.text("name", old.name(), now.name());
        it.value("type", old.type(), now.type(), type -> word("elementType", type));
        it.value("unit", old.unit(), now.unit(), Differences::unit);
        ElementSource oldSource = Objects.requireNonNull(before.sources().get(old.code()));
        ElementSource nowSource = Objects.requireNonNull(after.sources().get(now.code()));
        RecordDifferences.source(it, before, oldSource, after, nowSource);
    }

    private void checks() {
        changes.each(
                Area.CHECK,
                "check",
                byCode(before.checks(), Check::code),
                byCode(after.checks(), Check::code),
                Check::message,
                (old, now) -> {
                    ChangeList.Of it = changes.about(Area.CHECK, now.code(), now.message());
                    formula(
                            it,
                            "expect",
                            old.expect(),
                            now.expect(),
                            words(old.expect(), before.framework()),
                            words(now.expect(), after.framework()));
                    it.value(
                            "severity",
                            old.severity(),
                            now.severity(),
                            severity -> word("severity", severity));
                    it.text("message", old.message(), now.message());
                });
    }

    private void detectors() {
        changes.each(
                Area.CHECK,
                "detector",
                byCode(before.detectors(), Detector::code),
                byCode(after.detectors(), Detector::code),
                Detector::message,
                (old, now) -> {
                    ChangeList.Of it = changes.about(Area.CHECK, now.code(), now.message());
                    it.value(
                            "pattern",
                            old.pattern(),
                            now.pattern(),
                            pattern -> word("pattern", pattern));
                    it.text("record", record(before, old), record(after, now));
                    numbers(it, old, now);
                    it.value(
                            "severity",
                            old.severity(),
                            now.severity(),
                            severity -> word("severity", severity));
                    it.value(
                            "effect", old.effect(), now.effect(), effect -> word("effect", effect));
                    it.text("message", old.message(), now.message());
                });
    }

    private static Text record(Definition definition, Detector detector) {
        RecordKind kind =
                detector.record() == null ? null : definition.recordKinds().get(detector.record());
        return kind == null ? said("nothing") : kind.name();
    }

    private static void numbers(ChangeList.Of it, Detector old, Detector now) {
        for (String name : now.pattern().params()) {
            Double was = old.params().get(name);
            Double is = now.params().get(name);
            if (!Objects.equals(was, is)) {
                it.changed(said("param", name), number(was), number(is));
            }
        }
    }

    private static Text number(@Nullable Double number) {
        return number == null ? said("nothing") : ChangeList.number(number);
    }

    /** Of a trial that only one of the two asks for it is enough to say so. */
    private void confidence(@Nullable Confidence old, @Nullable Confidence now) {
        ChangeList.Of it = changes.about(Area.VERDICT, "", said("confidence"));
        if (old == null || now == null) {
            it.value(
                    "tried",
                    old != null,
                    now != null,
                    tried -> Message.of("definitions.ui.confidence.tried." + tried).text());
            return;
        }
        it.number("runs", old.runs(), now.runs());
        it.number("weightsOff", old.weights(), now.weights());
        it.number("dataOff", old.data(), now.data());
        it.value(
                "rollUpTried",
                old.rollUp(),
                now.rollUp(),
                tried -> Text.same(Boolean.toString(tried)));
        it.number("seed", old.seed(), now.seed());
        it.number("least", old.least(), now.least());
    }

    private void verdict() {
        confidence(
                before.framework().verdict().confidence(),
                after.framework().verdict().confidence());
        changes.about(Area.VERDICT, "", said("verdict"))
                .value(
                        "lens",
                        before.framework().verdict().lens(),
                        after.framework().verdict().lens(),
                        lens -> word("lens", lens));
        List<Level> old = before.framework().verdict().levels();
        List<Level> now = after.framework().verdict().levels();
        changes.each(
                Area.VERDICT,
                "level",
                byCode(old, Level::code),
                byCode(now, Level::code),
                Level::name,
                this::level);
        List<String> oldOrder = old.stream().map(Level::code).toList();
        List<String> nowOrder = now.stream().map(Level::code).toList();
        if (!common(oldOrder, nowOrder).equals(common(nowOrder, oldOrder))) {
            changes.about(Area.VERDICT, "", said("verdict"))
                    .changed("order", names(old), names(now));
        }
    }

    private void level(Level old, Level now) {
        ChangeList.Of it = changes.about(Area.VERDICT, now.code(), now.name());
        it.text("name", old.name(), now.name());
        Formula oldWhen = old.when();
        Formula nowWhen = now.when();
        if (!Objects.equals(canonical(oldWhen), canonical(nowWhen))) {
            it.changed(
                    "when",
                    condition(oldWhen, before.framework()),
                    condition(nowWhen, after.framework()));
        }
    }

    private static Text condition(@Nullable Formula when, Framework framework) {
        return when == null
                ? Message.of("definitions.ui.otherwise").text()
                : both(locale -> VerdictWords.of(framework).describe(when, locale));
    }

    private static Text names(List<Level> levels) {
        return both(
                locale ->
                        String.join(
                                said("then").in(locale),
                                levels.stream().map(level -> level.name().in(locale)).toList()));
    }

    private static List<String> common(List<String> these, List<String> others) {
        return these.stream().filter(others::contains).toList();
    }

    /** Notes a change where the two do not mean the same, however they are written. */
    static void formula(
            ChangeList.Of it, String key, Formula old, Formula now, Text oldWords, Text nowWords) {
        if (canonical(old).equals(canonical(now))) {
            return;
        }
        boolean readsTheSame = oldWords.equals(nowWords); // two things of one name
        it.changed(
                key,
                readsTheSame ? Text.same(old.source()) : oldWords,
                readsTheSame ? Text.same(now.source()) : nowWords);
    }

    /** The meaning of a formula, whatever its spaces and parentheses; codes instead of names. */
    static String canonical(@Nullable Formula formula) {
        return formula == null
                ? ""
                : FormulaWords.describe(formula.tree(), (code, locale) -> code, Locale.ENGLISH);
    }

    private static Text words(Formula formula, Framework framework) {
        return both(locale -> FormulaWords.describe(formula.tree(), Namer.of(framework), locale));
    }

    private static Text words(@Nullable ScoreForm form, String unit) {
        return form == null
                ? said("nothing")
                : both(locale -> ScoreWords.describe(form, unit, locale));
    }

    static Text unit(String unit) {
        return unit.isEmpty() ? said("nothing") : both(locale -> Units.in(locale, unit));
    }

    private static Text strength(EvidenceStrength strength) {
        return Message.of("definitions.strength." + Words.of(strength)).text();
    }

    static <V> Map<String, V> byCode(List<V> all, java.util.function.Function<V, String> code) {
        Map<String, V> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(code.apply(one), one));
        return map;
    }
}
