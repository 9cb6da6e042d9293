package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Element;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Indicator.EvidenceCaps;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Stage;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.Text;

/**
 * Reads {@code indicators.yaml} or the files of {@code indicators/}. Formulas are checked when all
 * codes are known.
 */
final class IndicatorReader {

    private static final List<String> KEYS =
            List.of(
                    "code",
                    "name",
                    "definition",
                    "kind",
                    "stage",
                    "unit",
                    "decimals",
                    "formula",
                    "score",
                    "missing",
                    "evidence");
    private static final Formula STAND_IN = new Formula("0", new Expr.Num(0, 0, 1));

    private final Issues issues;
    private final Codes codes;
    private final ScoreReader scores;
    final SequencedMap<KpiCode, Indicator> indicators = new LinkedHashMap<>();
    final Map<KpiCode, Place> places = new LinkedHashMap<>();

    /** Names that stand in formulas, once {@link #checkFormulas} has run. */
    final Set<String> used = new LinkedHashSet<>();

    private final Map<KpiCode, Place> units = new LinkedHashMap<>();

    /** Of those without a problem: a form may lack what it is calculated with. */
    private final Map<KpiCode, Place> forms = new LinkedHashMap<>();

    private final Map<KpiCode, FormulaText> formulas = new LinkedHashMap<>();

    IndicatorReader(Issues issues, Codes codes) {
        this.issues = issues;
        this.codes = codes;
        this.scores = new ScoreReader(issues);
    }

    void read(YamlValue file) {
        Keys.of(file, issues, "schema", "indicators")
                .ifPresent(
                        keys -> {
                            Schemas.check(keys, "indicators", false);
                            keys.items("indicators").forEach(this::indicator);
                        });
    }

    private void indicator(YamlValue value) {
        Keys.of(value, issues, KEYS, List.of())
                .ifPresent(
                        keys -> {
                            Optional<KpiCode> code =
                                    codes.declare(keys, Codes.Kind.INDICATOR).map(KpiCode::new);
                            Text name = keys.bilingual("name");
                            Text definition = keys.bilingual("definition");
                            IndicatorKind kind =
                                    keys.choice(
                                            "kind", Words.INDICATOR_KINDS, IndicatorKind.GRADED);
                            boolean kindKnown = isKindKnown(keys);
                            Stage stage = keys.choice("stage", Words.STAGES, Stage.OUTCOME);
                            String unit = keys.text("unit");
                            int decimals = keys.whole("decimals", 0, 6, 2);
                            Optional<FormulaText> formula =
                                    keys.formula("formula", true)
                                            .flatMap(scalar -> FormulaText.read(scalar, issues));
                            int before = issues.count();
                            ScoreForm score = score(keys, kind, kindKnown);
                            boolean formSound = issues.count() == before;
                            MissingPolicy missing =
                                    keys.choiceOr(
                                            "missing",
                                            Words.MISSING_POLICIES,
                                            kind == IndicatorKind.GATE
                                                    ? MissingPolicy.BLOCK
                                                    : MissingPolicy.ZERO);
                            EvidenceCaps caps = caps(keys);
                            // what it may do depends on the kind
                            code.filter(known -> !kindKnown)
                                    .ifPresent(known -> codes.lose(Set.of(known.value())));
                            code.filter(known -> kindKnown)
                                    .ifPresent(
                                            known -> {
                                                indicators.put(
                                                        known,
                                                        new Indicator(
                                                                known,
                                                                name,
                                                                definition,
                                                                kind,
                                                                stage,
                                                                unit,
                                                                decimals,
                                                                formula.map(FormulaText::formula)
                                                                        .orElse(STAND_IN),
                                                                score,
                                                                missing,
                                                                caps));
                                                checkKind(kind, score, keys);
                                                places.put(known, keys.place("code"));
                                                units.put(known, keys.place("unit"));
                                                if (formSound) {
                                                    forms.put(known, keys.place("score"));
                                                }
                                            });
                            code.ifPresent(
                                    known -> formula.ifPresent(text -> formulas.put(known, text)));
                        });
    }

    private static boolean isKindKnown(Keys keys) {
        return keys.optional("kind").orElse(null) instanceof YamlValue.Scalar word
                && Words.INDICATOR_KINDS.containsKey(word.text());
    }

    private String unit(KpiCode code) {
        Indicator indicator = indicators.get(code);
        return indicator == null ? "" : indicator.unit();
    }

    private void checkKind(IndicatorKind kind, @Nullable ScoreForm form, Keys keys) {
        boolean holdsOfNothing =
                form instanceof ScoreForm.Pass pass
                        && !Scoring.passes(pass.when(), 0)
                        && Scoring.passes(pass.when(), 1);
        if (kind == IndicatorKind.VETO && holdsOfNothing) {
            issues.warning(keys.place("score"), "veto-of-nothing");
        }
        if (kind == IndicatorKind.BONUS && form != null && ExcludedCheck.goesBelowZero(form)) {
            issues.doubt(keys.place("score"), "bonus-below-zero");
        }
    }

    /** Whether somebody can earn everything, by what the formula can come to. */
    private void checkReached(
            KpiCode code,
            FormulaText text,
            Map<String, UnitCheck.Quantity> quantities,
            Map<String, Range> bounds) {
        Indicator indicator = indicators.get(code);
        ScoreForm form = indicator == null ? null : indicator.score();
        Place place = forms.get(code);
        if (form == null || place == null) {
            return;
        }
        UnitCheck.Quantity asked =
                text.formula().tree() instanceof Expr.Name name
                        ? quantities.get(name.value())
                        : null;
        boolean isCondition =
                ConditionCheck.check(
                                name -> UnitCheck.kind(quantities.get(name)), text, new Issues())
                        == ConditionCheck.Kind.CONDITION;
        if (isCondition || asked != null && asked.isYesNo()) {
            ScoreCheck.checkOfYesNo(form, place, issues);
        } else {
            ScoreCheck.checkWithin(form, Bounds.of(text.formula(), bounds), place, issues);
        }
    }

    /** Whether a blank may have a value there, and so may earn more than what was reported. */
    private static boolean asksForBlanks(Formula formula) {
        return formula.calls().stream()
                .map(Expr.Call::function)
                .anyMatch(Set.of("coalesce", "missing")::contains);
    }

    private @Nullable ScoreForm score(Keys keys, IndicatorKind kind, boolean kindKnown) {
        if (kind != IndicatorKind.INFO) {
            return (kindKnown ? keys.required("score") : keys.optional("score"))
                    .flatMap(scores::read)
                    .orElse(null);
        }
        if (keys.has("score")) {
            issues.error(keys.keyPlace("score"), "score-of-info");
        }
        return null;
    }

    private EvidenceCaps caps(Keys keys) {
        return keys.optional("evidence")
                .flatMap(value -> Keys.of(value, issues, "strength", "cap"))
                .map(this::capsOf)
                .orElse(EvidenceCaps.FREE);
    }

    private EvidenceCaps capsOf(Keys evidence) {
        EvidenceStrength strength =
                evidence.choice("strength", Words.STRENGTHS, EvidenceStrength.NONE);
        return evidence.optional("cap")
                .flatMap(value -> Keys.of(value, issues, "weak", "none"))
                .map(
                        cap -> {
                            double weak = cap.has("weak") ? cap.number("weak", 0.0, 100.0) : 100;
                            double none = cap.has("none") ? cap.number("none", 0.0, 100.0) : weak;
                            if (none > weak) {
                                issues.error(
                                        cap.place("none"),
                                        "none-above-weak",
                                        YamlNumbers.plain(none),
                                        YamlNumbers.plain(weak));
                            }
                            return new EvidenceCaps(strength, weak, none);
                        })
                .orElse(new EvidenceCaps(strength, 100, 100));
    }

    /** Says which targets are for periods the framework does not judge by. */
    void checkPeriods(PeriodKind kind) {
        scores.checkPeriods(kind);
    }

    /**
     * Checks the formulas against the codes of elements and indicators, and that no indicator leads
     * back to itself.
     *
     * @return the names used by formulas
     */
    Set<String> checkFormulas(Map<ElementCode, Element> elements) {
        Map<String, UnitCheck.Quantity> quantities = UnitCheck.quantities(elements);
        indicators.forEach(
                (code, indicator) ->
                        quantities.put(
                                code.value(), new UnitCheck.Quantity(indicator.unit(), null)));
        Set<String> names = quantities.keySet();
        Map<String, Formula> written = new LinkedHashMap<>();
        formulas.forEach((code, text) -> written.put(code.value(), text.formula()));
        Map<String, Range> bounds = Bounds.of(quantities, written);
        PeersCheck peers = new PeersCheck(written);
        Map<String, Set<String>> leadsTo = new LinkedHashMap<>();
        formulas.forEach(
                (code, text) -> {
                    if (text.formula().names().isEmpty()) {
                        issues.warning(text.scalar().place(), "formula-without-names");
                    }
                    Place place = places.get(code);
                    if (place != null && asksForBlanks(text.formula())) {
                        issues.info(place, "blank-has-value", code.value());
                    }
                    if (place != null && peers.doesWithoutOwn(text.formula())) {
                        issues.info(place, "peers-without-own", code.value());
                    }
                    FormulaCheck check =
                            new FormulaCheck(names, "unknown-name", text, issues, bounds)
                                    .within(codes)
                                    .check();
                    new UnitCheck(quantities, text, issues)
                            .check(unit(code), units.getOrDefault(code, text.scalar().place()));
                    checkReached(code, text, quantities, bounds);
                    used.addAll(check.used());
                    leadsTo.put(code.value(), check.usedNow());
                });
        for (List<String> cycle : Cycles.find(leadsTo)) {
            FormulaText first = formulas.get(new KpiCode(cycle.getFirst()));
            if (first != null) {
                issues.error(first.scalar().place(), "cycle", String.join(" → ", cycle));
            }
        }
        return used;
    }
}
