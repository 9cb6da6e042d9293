package org.shiji.definitions;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** Reads the rules of {@code checks.yaml}. */
final class CheckReader {

    private static final SequencedMap<String, String> KINDS = kinds();

    private final Issues issues;
    private final Codes codes;
    private final @Nullable Map<ElementCode, Element> elements;
    private final @Nullable Map<RecordType, RecordKind> records;
    private final SequencedMap<String, Check> checks = new LinkedHashMap<>();
    private final SequencedMap<String, Detector> detectors = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    /**
     * @param elements the elements by their codes, null where their file could not be read
     * @param records the record types, null where their file could not be read
     */
    CheckReader(
            Issues issues,
            Codes codes,
            @Nullable Map<ElementCode, Element> elements,
            @Nullable Map<RecordType, RecordKind> records) {
        this.issues = issues;
        this.codes = codes;
        this.elements = elements;
        this.records = records;
    }

    private static SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put("rule", "rule");
        kinds.put("detector", "detector");
        return kinds;
    }

    /** The detectors, in the order of the file. */
    List<Detector> detectors() {
        return List.copyOf(detectors.values());
    }

    private void add(Detector detector, YamlValue.Mapping map) {
        boolean twice =
                checks.containsKey(detector.code())
                        || detectors.putIfAbsent(detector.code(), detector) != null;
        if (twice && map.entries().get("code") instanceof YamlValue.Entry entry) {
            issues.error(entry.value().place(), "check-twice", detector.code());
        }
    }

    List<Check> read(YamlValue file) {
        Keys.of(file, issues, "schema", "checks")
                .ifPresent(
                        keys -> {
                            Schemas.check(keys, "checks", false);
                            keys.items("checks").forEach(this::check);
                        });
        return List.copyOf(checks.values());
    }

    /** How bad what they find can be. */
    Set<Severity> severities() {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        checks.values().forEach(check -> severities.add(check.severity()));
        detectors.values().forEach(detector -> severities.add(detector.severity()));
        return severities;
    }

    /** The elements that rules use. */
    Set<String> used() {
        return used;
    }

    private void check(YamlValue value) {
        if (value instanceof YamlValue.Mapping map
                && map.entries().get("kind") instanceof YamlValue.Entry entry
                && entry.value() instanceof YamlValue.Scalar kind
                && kind.text().equals("detector")) {
            new DetectorReader(issues, records).read(value).ifPresent(read -> add(read, map));
            return;
        }
        Keys.of(value, issues, "code", "kind", "expect", "severity", "message")
                .ifPresent(
                        keys -> {
                            Optional<String> code =
                                    keys.word("code", Codes.FORM, "HIRED_LE_EMPLOYED");
                            keys.choice("kind", KINDS, "rule");
                            Optional<FormulaText> expect =
                                    keys.formula("expect", true)
                                            .flatMap(scalar -> FormulaText.read(scalar, issues));
                            expect.ifPresent(this::checkNames);
                            Severity severity =
                                    keys.choice("severity", Words.SEVERITIES, Severity.WARNING);
                            Text message = keys.bilingual("message");
                            if (code.filter(detectors::containsKey).isPresent()) {
                                issues.error(keys.place("code"), "check-twice", code.get());
                            } else if (code.isPresent()
                                    && expect.isPresent()
                                    && checks.putIfAbsent(
                                                    code.get(),
                                                    new Check(
                                                            code.get(),
                                                            expect.get().formula(),
                                                            severity,
                                                            message))
                                            != null) {
                                issues.error(keys.place("code"), "check-twice", code.get());
                            }
                        });
    }

    private void checkNames(FormulaText expect) {
        if (expect.formula().names().isEmpty()) {
            issues.error(expect.scalar().place(), "rule-without-names");
        }
        if (elements != null) {
            Map<String, UnitCheck.Quantity> quantities = UnitCheck.quantities(elements);
            used.addAll(
                    new FormulaCheck(quantities.keySet(), "unknown-element", expect, issues)
                            .within(codes)
                            .check()
                            .used());
            new UnitCheck(quantities, expect, issues).checkRule();
            ConditionCheck.checkCondition(
                    name -> UnitCheck.kind(quantities.get(name)), expect, issues);
        }
    }
}
