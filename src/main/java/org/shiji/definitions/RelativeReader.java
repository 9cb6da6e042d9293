package org.shiji.definitions;

import java.util.ArrayList;
import java.util.List;
import org.shiji.scoring.CohortScope;
import org.shiji.scoring.Direction;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.ScoreForm.Band;

/** Reads the score forms that compare with the other assessed units. */
final class RelativeReader {

    private static final List<Double> WHOLE_RANGE = List.of(0.0, 100.0);

    private final Keys keys;
    private final Issues issues;

    RelativeReader(Keys keys) {
        this.keys = keys;
        this.issues = keys.issues();
    }

    ScoreForm read(String form, Direction direction) {
        return switch (form) {
            case "best-peer" -> new ScoreForm.BestPeer(floor(keys, direction), direction);
            case "peer-mean" -> new ScoreForm.PeerMean(bands(), direction);
            case "min-max" -> minMax(direction);
            case "z-score" ->
                    new ScoreForm.ZScore(
                            keys.number("mean", 0),
                            keys.has("sd") ? keys.positive("sd") : 1,
                            scope(),
                            direction);
            case "percentile" -> new ScoreForm.Percentile(scope(), direction);
            case "rank" -> new ScoreForm.Rank(scope(), direction);
            default -> throw new IllegalArgumentException("not a form by comparison: " + form);
        };
    }

    /** From where on a value earns nothing; nothing is cut off where the key is absent. */
    static double floor(Keys keys, Direction direction) {
        double floor =
                keys.number("floor", direction == Direction.LOWER ? Double.POSITIVE_INFINITY : 0);
        if (floor < 0) {
            keys.issues().error(keys.place("floor"), "floor-negative", YamlNumbers.plain(floor));
        }
        return floor;
    }

    private CohortScope scope() {
        return keys.choiceOr("scope", Words.COHORT_SCOPES, CohortScope.PERIOD);
    }

    private ScoreForm minMax(Direction direction) {
        List<Double> range = keys.has("range") ? range() : WHOLE_RANGE;
        return new ScoreForm.MinMax(range.getFirst(), range.getLast(), scope(), direction);
    }

    private List<Double> range() {
        List<Double> bounds = new ArrayList<>();
        for (YamlValue item : keys.items("range")) {
            double bound = YamlNumbers.number("range", item, issues);
            if (bound < 0 || bound > 100) {
                issues.error(
                        item.place(),
                        "out-of-range",
                        "range",
                        YamlNumbers.plain(bound),
                        "0",
                        "100");
            }
            bounds.add(bound);
        }
        if (bounds.size() != 2) {
            issues.error(keys.place("range"), "range-of-two");
            return WHOLE_RANGE;
        }
        if (bounds.get(0) >= bounds.get(1)) {
            issues.error(
                    keys.place("range"),
                    "range-order",
                    YamlNumbers.plain(bounds.get(0)),
                    YamlNumbers.plain(bounds.get(1)));
        }
        return bounds;
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        List<YamlValue> items = keys.items("bands");
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            YamlValue item = items.get(i);
            Keys.of(item, issues, "within", "below", "score")
                    .map(band -> band(band, last))
                    .ifPresent(band -> add(bands, band, item.place()));
        }
        return List.copyOf(bands);
    }

    private Band band(Keys band, boolean last) {
        boolean closed = band.has("within");
        boolean open = band.has("below");
        if (closed && open || !closed && !open && !last) {
            issues.error(band.place(), "within-or-below");
        }
        double behind =
                closed || open
                        ? band.number(closed ? "within" : "below")
                        : Double.POSITIVE_INFINITY;
        return new Band(behind, closed, band.number("score", 0.0, 100.0));
    }

    private void add(List<Band> bands, Band band, Place place) {
        if (!bands.isEmpty()) {
            Band before = bands.getLast();
            boolean wider =
                    band.behind() > before.behind()
                            || (band.behind() == before.behind()
                                    && band.closed()
                                    && !before.closed());
            boolean known = !Double.isNaN(band.behind()) && Double.isFinite(before.behind());
            if (known && !wider) {
                issues.error(
                        place,
                        "bands-order",
                        YamlNumbers.plain(band.behind()),
                        YamlNumbers.plain(before.behind()));
            }
            if (band.score() >= before.score()) {
                issues.error(
                        place,
                        "bands-score",
                        YamlNumbers.plain(band.score()),
                        YamlNumbers.plain(before.score()));
            }
        }
        bands.add(band);
    }
}
