package org.shiji.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.Scoring;

/**
 * Looks whether a score form does what scores are for: somebody can reach 100, and nobody who is
 * better gets less.
 */
final class ScoreCheck {

    private static final double FULL = 100;
    private static final double DUST = 1e-9;

    /** Beyond every bound that anybody writes. */
    private static final double FAR = 1e14;

    private final Keys keys;
    private final Issues issues;

    private ScoreCheck(Keys keys) {
        this.keys = keys;
        this.issues = keys.issues();
    }

    static void check(ScoreForm form, Keys keys) {
        ScoreCheck check = new ScoreCheck(keys);
        switch (form) {
            case ScoreForm.Steps steps -> {
                check.shape(
                        "steps",
                        steps.steps().stream().map(ScoreForm.Step::bound).toList(),
                        steps.steps().stream().map(ScoreForm.Step::score).toList());
                check.coversTheBest(steps.steps());
            }
            case ScoreForm.Piecewise piecewise ->
                    check.shape(
                            "points",
                            piecewise.points().stream().map(ScoreForm.Point::x).toList(),
                            piecewise.points().stream().map(ScoreForm.Point::score).toList());
            case ScoreForm.Answers answers -> {
                List<Double> scores = new ArrayList<>(answers.values().values());
                Double otherwise = answers.otherwise();
                if (otherwise != null) {
                    scores.add(otherwise);
                }
                check.reachesFull("values", scores);
            }
            case ScoreForm.MinMax range -> {
                // the range is the file's own scale, and may be meant
                if (range.high() < FULL) {
                    check.issues.warning(
                            keys.place("range"),
                            "nobody-reaches-full",
                            YamlNumbers.plain(range.high()));
                }
            }
            case ScoreForm.PeerMean mean -> {
                check.reachesFull(
                        "bands", mean.bands().stream().map(ScoreForm.Band::score).toList());
                check.coversTheRest(mean.bands());
            }
            case ScoreForm.Pass pass -> check.canBePassed(pass.when());
            case ScoreForm.Identity i -> {}
            case ScoreForm.Linear l -> {}
            case ScoreForm.Ratio r -> {}
            case ScoreForm.PerUnit p -> {}
            case ScoreForm.Deduct d -> {}
            case ScoreForm.Target t -> {}
            case ScoreForm.BestPeer b -> {}
            case ScoreForm.ZScore z -> {}
            case ScoreForm.Percentile p -> {}
            case ScoreForm.Rank r -> {}
        }
    }

    /**
     * Looks the same of a yes or no, which is 1 or 0 and nothing beyond.
     *
     * @param place of the form
     */
    static void checkOfYesNo(ScoreForm form, Place place, Issues issues) {
        if (form instanceof ScoreForm.Relative || form instanceof ScoreForm.Target) {
            return;
        }
        double yes = Scoring.points(form, 1);
        double no = Scoring.points(form, 0);
        if (form instanceof ScoreForm.Answers && Double.isNaN(yes) != Double.isNaN(no)) {
            issues.warning(place, "answer-uncovered", Double.isNaN(yes) ? "yes" : "no");
        }
        double best = Double.isNaN(yes) || no > yes ? no : yes;
        if (form instanceof ScoreForm.Pass && yes == no) {
            if (best < FULL) {
                issues.doubt(place, "yes-no-never-passes");
            } else {
                issues.warning(place, "yes-no-always-passes");
            }
        } else if (best < FULL) {
            issues.doubt(place, "yes-no-never-full", YamlNumbers.plain(best));
        }
    }

    /**
     * Looks the same of a value that keeps within bounds.
     *
     * @param place of the form
     */
    static void checkWithin(ScoreForm form, Range value, Place place, Issues issues) {
        boolean isFree = Double.isInfinite(value.low()) && Double.isInfinite(value.high());
        if (isFree || form instanceof ScoreForm.Relative || form instanceof ScoreForm.Target) {
            return;
        }
        TreeSet<Double> tried = new TreeSet<>(List.of(-FAR, 0.0, FAR, value.low(), value.high()));
        tried.addAll(numbers(form));
        double best = Double.NEGATIVE_INFINITY;
        for (double each : tried) {
            double score =
                    Double.isFinite(each) && each >= value.low() && each <= value.high()
                            ? Scoring.points(form, each)
                            : Double.NaN;
            best = Double.isNaN(score) ? best : Math.max(best, score);
        }
        double everywhere =
                tried.stream()
                        .filter(Double::isFinite)
                        .mapToDouble(each -> Scoring.points(form, each))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        if (Double.isFinite(best) && best < FULL - DUST && everywhere >= FULL) {
            issues.doubt(
                    place,
                    "value-never-full",
                    YamlNumbers.plain(value.low()),
                    YamlNumbers.plain(value.high()),
                    YamlNumbers.plain(Math.rint(best * 1e6) / 1e6));
        }
    }

    /** Where the form may change its ways. */
    private static List<Double> numbers(ScoreForm form) {
        return switch (form) {
            case ScoreForm.Linear linear -> List.of(linear.zero(), linear.full());
            case ScoreForm.Ratio ratio -> List.of(ratio.full(), ratio.floor());
            case ScoreForm.Steps steps ->
                    steps.steps().stream()
                            .flatMap(step -> Stream.of(step.bound(), beyond(step.bound())))
                            .toList();
            case ScoreForm.Piecewise lines ->
                    lines.points().stream().map(ScoreForm.Point::x).toList();
            case ScoreForm.Answers answers -> List.copyOf(answers.values().keySet());
            case ScoreForm.Pass pass -> {
                TreeSet<Double> bounds = new TreeSet<>();
                pass.when().parts().forEach(part -> number(part, bounds));
                yield bounds.stream()
                        .flatMap(each -> Stream.of(-beyond(-each), each, beyond(each)))
                        .toList();
            }
            default -> List.of();
        };
    }

    /** A little more. */
    private static double beyond(double bound) {
        return bound + Math.max(1e-6, Math.abs(bound) * 1e-6);
    }

    private boolean reachesFull(String key, List<Double> scores) {
        if (scores.isEmpty() || scores.stream().anyMatch(score -> score.isNaN())) {
            return false;
        }
        double best = scores.stream().mapToDouble(Double::doubleValue).max().orElse(FULL);
        if (best < FULL) {
            issues.doubt(keys.place(key), "nobody-reaches-full", YamlNumbers.plain(best));
        }
        return best >= FULL;
    }

    /** Scores in the order of rising values: they may rise, fall, or rise and then fall. */
    private void shape(String key, List<Double> values, List<Double> scores) {
        if (!reachesFull(key, scores)) {
            return;
        }
        int peak = 0;
        while (peak + 1 < scores.size() && scores.get(peak + 1) >= scores.get(peak)) {
            peak++;
        }
        for (int i = peak + 1; i < scores.size() - 1; i++) {
            if (scores.get(i + 1) > scores.get(i)) {
                issues.doubt(
                        place(key, i),
                        "score-dips",
                        YamlNumbers.plain(values.get(i)),
                        YamlNumbers.plain(scores.get(i)));
                return;
            }
        }
        boolean rises = scores.get(peak) > scores.getFirst();
        if (rises && peak + 1 < scores.size()) {
            issues.warning(
                    place(key, peak + 1),
                    "score-falls-again",
                    YamlNumbers.plain(values.get(peak + 1)),
                    YamlNumbers.plain(scores.get(peak + 1)),
                    YamlNumbers.plain(scores.get(peak)));
        }
    }

    /** Below the first step is 0, which is a trap where less is better. */
    private void coversTheBest(List<ScoreForm.Step> steps) {
        if (steps.size() > 1
                && steps.getFirst().bound() > 0
                && steps.getFirst().score() >= FULL
                && steps.getLast().score() < FULL) {
            issues.warning(
                    place("steps", 0),
                    "nothing-below-first",
                    YamlNumbers.plain(steps.getFirst().bound()),
                    YamlNumbers.plain(steps.getFirst().score()));
        }
    }

    /** Further behind than the last band is 0, which should be said where it is meant. */
    private void coversTheRest(List<ScoreForm.Band> bands) {
        if (!bands.isEmpty()
                && Double.isFinite(bands.getLast().behind())
                && bands.getLast().score() > 0) {
            issues.warning(place("bands", bands.size() - 1), "rest-uncovered");
        }
    }

    private Place place(String key, int item) {
        return keys.optional(key)
                .filter(YamlValue.Sequence.class::isInstance)
                .map(list -> ((YamlValue.Sequence) list).items())
                .filter(items -> item < items.size())
                .map(items -> items.get(item).place())
                .orElse(keys.place(key));
    }

    /** Tries the numbers of the condition, those between them and those beyond. */
    private void canBePassed(Formula when) {
        TreeSet<Double> bounds = new TreeSet<>(List.of(0.0, 1.0));
        when.parts().forEach(part -> number(part, bounds));
        List<Double> tried = new ArrayList<>(bounds);
        double before = bounds.first() - 1;
        for (double bound : bounds) {
            tried.add((before + bound) / 2);
            before = bound;
        }
        tried.add(bounds.first() - 1000);
        tried.add(bounds.last() + 1000);
        long passed = tried.stream().filter(value -> Scoring.passes(when, value)).count();
        if (passed == 0) {
            issues.doubt(keys.place("when"), "nobody-passes");
        } else if (passed == tried.size()) {
            issues.warning(keys.place("when"), "everybody-passes");
        }
    }

    private static void number(Expr part, TreeSet<Double> bounds) {
        if (part instanceof Expr.Num number) {
            bounds.add(number.value());
            bounds.add(-number.value());
        }
    }
}
