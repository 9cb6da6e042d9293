package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.shiji.scoring.Direction;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.ScoreForm.Point;
import org.shiji.scoring.ScoreForm.Step;
import org.shiji.shared.Period;
import org.shiji.shared.PeriodKind;

/** Reads how a value becomes a score. */
final class ScoreReader {

    private static final String DIRECTION = "direction";
    static final SequencedMap<String, List<String>> FORMS = forms();

    private final Issues issues;

    /** Periods that have a target of their own, by where they stand. */
    private final Map<Place, Period> periods = new LinkedHashMap<>();

    ScoreReader(Issues issues) {
        this.issues = issues;
    }

    private static SequencedMap<String, List<String>> forms() {
        SequencedMap<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("identity", List.of("form", "clamp", DIRECTION));
        forms.put("linear", List.of("form", "zero", "full", "clamp"));
        forms.put("ratio", List.of("form", "full", "floor", DIRECTION));
        forms.put("steps", List.of("form", "steps"));
        forms.put("piecewise", List.of("form", "points"));
        forms.put("per-unit", List.of("form", "points", "cap"));
        forms.put("deduct", List.of("form", "points", "cap"));
        forms.put("pass", List.of("form", "when"));
        forms.put("map", List.of("form", "values", "otherwise"));
        forms.put("target", List.of("form", "target", "cap", DIRECTION));
        forms.put("best-peer", List.of("form", "floor", DIRECTION));
        forms.put("peer-mean", List.of("form", "bands", DIRECTION));
        forms.put("min-max", List.of("form", "range", "scope", DIRECTION));
        forms.put("z-score", List.of("form", "mean", "sd", "scope", DIRECTION));
        forms.put("percentile", List.of("form", "scope", DIRECTION));
        forms.put("rank", List.of("form", "scope", DIRECTION));
        return forms;
    }

    /** Says which targets are for periods the framework does not judge by. */
    void checkPeriods(PeriodKind kind) {
        periods.forEach(
                (place, period) -> {
                    if (period.kind() != kind) {
                        issues.doubt(
                                place,
                                "target-period-kind",
                                period.code(),
                                Words.of(kind),
                                new Period(kind, period.year(), 1).code());
                    }
                });
    }

    /** The form, empty where it is unknown or its condition is none. */
    Optional<ScoreForm> read(YamlValue value) {
        return form(value)
                .flatMap(
                        form ->
                                Keys.of(
                                                value,
                                                issues,
                                                FORMS.getOrDefault(form, List.of()),
                                                List.of())
                                        .flatMap(
                                                keys -> {
                                                    int before = issues.count();
                                                    Optional<ScoreForm> read = read(form, keys);
                                                    read.filter(known -> issues.count() == before)
                                                            .ifPresent(
                                                                    known ->
                                                                            ScoreCheck.check(
                                                                                    known, keys));
                                                    return read;
                                                }));
    }

    private Optional<String> form(YamlValue value) {
        if (!(value instanceof YamlValue.Mapping map)) {
            Keys.of(value, issues, "form");
            return Optional.empty();
        }
        if (!map.entries().containsKey("form")) {
            issues.error(map.place(), "missing-key", "form");
            return Optional.empty();
        }
        if (!(map.entries().get("form") instanceof YamlValue.Entry entry
                && entry.value() instanceof YamlValue.Scalar scalar)) {
            issues.error(map.place(), "unknown-form", "", "", KnownWords.list(FORMS.keySet()));
            return Optional.empty();
        }
        String form = scalar.text();
        if (!FORMS.containsKey(form)) {
            KnownWords.unknown(issues, scalar.place(), "unknown-form", form, FORMS.keySet());
            return Optional.empty();
        }
        return Optional.of(form);
    }

    private Optional<ScoreForm> read(String form, Keys keys) {
        return switch (form) {
            case "identity" ->
                    Optional.of(new ScoreForm.Identity(keys.flag("clamp", true), direction(keys)));
            case "linear" -> Optional.of(linear(keys));
            case "ratio" -> Optional.of(ratio(keys));
            case "steps" -> Optional.of(new ScoreForm.Steps(steps(keys)));
            case "piecewise" -> Optional.of(new ScoreForm.Piecewise(points(keys)));
            case "per-unit" ->
                    Optional.of(
                            new ScoreForm.PerUnit(keys.positive("points"), keys.positive("cap")));
            case "deduct" ->
                    Optional.of(
                            new ScoreForm.Deduct(keys.positive("points"), keys.positive("cap")));
            case "pass" ->
                    keys.formula("when", true)
                            .flatMap(scalar -> FormulaText.read(scalar, issues))
                            .map(this::pass);
            case "map" -> Optional.of(new AnswerReader(keys).read());
            case "target" -> Optional.of(new TargetReader(keys, periods).read(direction(keys)));
            default -> Optional.of(new RelativeReader(keys).read(form, direction(keys)));
        };
    }

    private ScoreForm pass(FormulaText when) {
        new FormulaCheck(Set.of("value"), "unknown-in-pass", when, issues).check();
        ConditionCheck.checkCondition(name -> ConditionCheck.Kind.NUMBER, when, issues);
        return new ScoreForm.Pass(when.formula());
    }

    private ScoreForm linear(Keys keys) {
        double zero = keys.number("zero");
        double full = keys.number("full");
        if (zero == full) {
            issues.error(keys.place("full"), "zero-is-full", YamlNumbers.plain(full));
        }
        return new ScoreForm.Linear(zero, full, keys.flag("clamp", true));
    }

    private ScoreForm ratio(Keys keys) {
        double full = keys.positive("full");
        Direction direction = direction(keys);
        boolean lower = direction == Direction.LOWER;
        double floor = RelativeReader.floor(keys, direction);
        if (lower ? floor < full : floor > full) {
            issues.error(
                    keys.place("floor"),
                    lower ? "floor-below-full" : "floor-above-full",
                    YamlNumbers.plain(floor),
                    YamlNumbers.plain(full));
        }
        return new ScoreForm.Ratio(full, floor, direction);
    }

    private static Direction direction(Keys keys) {
        return keys.choiceOr(DIRECTION, Words.DIRECTIONS, Direction.HIGHER);
    }

    private List<Step> steps(Keys keys) {
        List<Step> steps = new ArrayList<>();
        for (YamlValue item : keys.items("steps")) {
            Keys.of(item, issues, "from", "above", "score")
                    .ifPresent(
                            step -> {
                                boolean closed = step.has("from");
                                if (closed == step.has("above")) {
                                    issues.error(step.place(), "from-or-above");
                                    return;
                                }
                                double bound = step.number(closed ? "from" : "above");
                                double score = step.number("score", 0.0, 100.0);
                                if (!steps.isEmpty() && !isAfter(steps.getLast(), bound, closed)) {
                                    issues.error(
                                            step.place(closed ? "from" : "above"),
                                            "steps-order",
                                            YamlNumbers.plain(bound),
                                            YamlNumbers.plain(steps.getLast().bound()));
                                }
                                steps.add(new Step(bound, closed, score));
                            });
        }
        return List.copyOf(steps);
    }

    /** At the same bound a step that includes it may be followed by one that begins above it. */
    private static boolean isAfter(Step last, double bound, boolean closed) {
        if (Double.isNaN(bound) || Double.isNaN(last.bound())) {
            return true;
        }
        return bound > last.bound() || (bound == last.bound() && last.closed() && !closed);
    }

    private List<Point> points(Keys keys) {
        List<Point> points = new ArrayList<>();
        List<YamlValue> items = keys.items("points");
        for (YamlValue item : items) {
            if (!(item instanceof YamlValue.Sequence pair) || pair.items().size() != 2) {
                if (!(item instanceof YamlValue.Refused)) {
                    issues.error(item.place(), "not-a-point");
                }
                continue;
            }
            double x = YamlNumbers.number("points", pair.items().get(0), issues);
            double score = YamlNumbers.number("points", pair.items().get(1), issues);
            if (score < 0 || score > 100) {
                issues.error(
                        pair.items().get(1).place(),
                        "out-of-range",
                        "score",
                        YamlNumbers.plain(score),
                        "0",
                        "100");
            }
            if (!points.isEmpty() && x <= points.getLast().x()) {
                issues.error(
                        pair.items().get(0).place(),
                        "steps-order",
                        YamlNumbers.plain(x),
                        YamlNumbers.plain(points.getLast().x()));
            }
            points.add(new Point(x, score));
        }
        if (items.size() == 1) {
            issues.error(keys.place("points"), "one-point");
        }
        return List.copyOf(points);
    }
}
