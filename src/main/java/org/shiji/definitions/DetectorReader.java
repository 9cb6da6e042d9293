package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** Reads one detector of {@code checks.yaml}. */
final class DetectorReader {

    private static final List<String> KEYS =
            List.of(
                    "code",
                    "kind",
                    "detector",
                    "record",
                    "params",
                    "severity",
                    "effect",
                    "message");

    private final Issues issues;
    private final @Nullable Map<RecordType, RecordKind> records;

    /**
     * @param records the record types, null where their file could not be read
     */
    DetectorReader(Issues issues, @Nullable Map<RecordType, RecordKind> records) {
        this.issues = issues;
        this.records = records;
    }

    Optional<Detector> read(YamlValue value) {
        return Keys.of(value, issues, KEYS, List.of()).flatMap(this::read);
    }

    private Optional<Detector> read(Keys keys) {
        Optional<String> code = keys.word("code", Codes.FORM, "YEAR_END_RUSH");
        Detector.Pattern pattern =
                keys.choice("detector", Words.DETECTORS, Detector.Pattern.DUPLICATE);
        RecordType record = record(keys, pattern);
        SequencedMap<String, Double> params = params(keys, pattern);
        Severity severity = keys.choice("severity", Words.SEVERITIES, Severity.WARNING);
        Detector.Effect effect = keys.choiceOr("effect", Words.EFFECTS, Detector.Effect.FLAG);
        if (effect == Detector.Effect.VOID_RECORD && !pattern.isOfRecords()) {
            issues.error(keys.place("effect"), "void-without-record", Words.of(pattern));
        }
        Text message = keys.bilingual("message", Text.same(""));
        return code.map(
                known -> new Detector(known, pattern, record, params, severity, effect, message));
    }

    private @Nullable RecordType record(Keys keys, Detector.Pattern pattern) {
        if (!pattern.isOfRecords()) {
            if (keys.has("record")) {
                issues.error(keys.keyPlace("record"), "detector-of-figures", Words.of(pattern));
            }
            return null;
        }
        Optional<RecordType> type = keys.word("record", Codes.FORM, "receipt").map(RecordType::new);
        if (records != null && type.isPresent() && !records.containsKey(type.get())) {
            Set<String> known = new LinkedHashSet<>();
            records.keySet().forEach(each -> known.add(each.value()));
            KnownWords.unknown(
                    issues, keys.place("record"), "unknown-record", type.get().value(), known);
        }
        return type.orElse(null);
    }

    private SequencedMap<String, Double> params(Keys keys, Detector.Pattern pattern) {
        SequencedMap<String, Double> params = new LinkedHashMap<>();
        keys.optional("params")
                .flatMap(value -> Keys.of(value, issues, pattern.params(), List.of()))
                .ifPresent(
                        written ->
                                written.names().stream()
                                        .filter(pattern.params()::contains)
                                        .forEach(name -> params.put(name, written.positive(name))));
        return params;
    }
}
