package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Direction;
import org.shiji.scoring.ScoreForm;
import org.shiji.shared.Period;

/**
 * Reads {@code target: 30}, or one a period: {@code target: {2024: 20, 2025: 30, otherwise: 40}}.
 */
final class TargetReader {

    private static final String OTHERWISE = "otherwise";

    private final Keys keys;
    private final Issues issues;
    private final Map<Place, Period> places;
    private final Map<Period, Double> byPeriod = new LinkedHashMap<>();
    private @Nullable Double every;

    /**
     * @param places where each period of a target stands, to be added to
     */
    TargetReader(Keys keys, Map<Place, Period> places) {
        this.places = places;
        this.keys = keys;
        this.issues = keys.issues();
    }

    ScoreForm read(Direction direction) {
        double cap = keys.has("cap") ? keys.positive("cap") : 100;
        YamlValue value = keys.required("target").orElse(null);
        if (value instanceof YamlValue.Mapping map) {
            if (map.entries().isEmpty()) {
                issues.error(map.place(), "no-targets");
            }
            map.entries().forEach(this::read);
        } else if (value != null) {
            every = keys.positive("target");
        }
        return new ScoreForm.Target(every, byPeriod, cap, direction);
    }

    private void read(String period, YamlValue.Entry entry) {
        double target = YamlNumbers.number("target", entry.value(), issues);
        if (target <= 0) {
            issues.error(
                    entry.value().place(), "not-positive", "target", YamlNumbers.plain(target));
        }
        if (period.equals(OTHERWISE)) {
            every = target;
            return;
        }
        try {
            Period parsed = Period.parse(period);
            byPeriod.put(parsed, target);
            places.put(entry.keyPlace(), parsed);
        } catch (IllegalArgumentException notAPeriod) {
            issues.error(entry.keyPlace(), "target-not-a-period", YamlParser.shortened(period));
        }
    }
}
