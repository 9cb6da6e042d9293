package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.shiji.scoring.ScoreForm;

/** Reads {@code values: {3: 100, 2: 60}} of the form {@code map}; yes and no stand for 1 and 0. */
final class AnswerReader {

    private static final Map<String, Double> WORDS =
            Map.of("yes", 1.0, "true", 1.0, "no", 0.0, "false", 0.0);

    private final Keys keys;
    private final Issues issues;

    AnswerReader(Keys keys) {
        this.keys = keys;
        this.issues = keys.issues();
    }

    ScoreForm read() {
        SequencedMap<Double, Double> values = new LinkedHashMap<>();
        keys.required("values").ifPresent(value -> read(value, values));
        Double otherwise = keys.has("otherwise") ? keys.number("otherwise", 0.0, 100.0) : null;
        return new ScoreForm.Answers(values, otherwise);
    }

    private void read(YamlValue value, SequencedMap<Double, Double> values) {
        if (!(value instanceof YamlValue.Mapping map) || map.entries().isEmpty()) {
            if (!(value instanceof YamlValue.Refused)) {
                issues.error(value.place(), "no-answers");
            }
            return;
        }
        map.entries().forEach((answer, entry) -> read(answer, entry, values));
    }

    private void read(String answer, YamlValue.Entry entry, SequencedMap<Double, Double> values) {
        double score = YamlNumbers.number("values", entry.value(), issues);
        if (score < 0 || score > 100) {
            issues.error(
                    entry.value().place(),
                    "out-of-range",
                    YamlParser.shortened(answer),
                    YamlNumbers.plain(score),
                    "0",
                    "100");
        }
        Double word = WORDS.get(answer);
        OptionalDouble number = word == null ? YamlNumbers.number(answer) : OptionalDouble.of(word);
        if (number.isEmpty()) {
            issues.error(entry.keyPlace(), "answer-not-a-number", YamlParser.shortened(answer));
        } else if (values.putIfAbsent(number.getAsDouble(), score) != null) {
            issues.error(entry.keyPlace(), "answer-twice", YamlParser.shortened(answer));
        }
    }
}
