package org.shiji.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shiji.definitions.Case.Expected;
import org.shiji.definitions.Case.ExpectedVerdict;
import org.shiji.scoring.Framework;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.PeriodKind;

/** Reads {@code cases.yaml} against a framework without errors. */
final class CaseReader {

    private static final String MISSING = "missing";
    private static final String VERDICT = "verdict";
    private static final List<String> KEYS =
            List.of("name", "period", "values", "prior", "peers", "expect");

    private final Issues issues;
    private final Framework framework;
    private final Set<String> elements = new LinkedHashSet<>();
    private final Set<String> nodes;
    private final Set<String> scored = new LinkedHashSet<>();
    private final Period usual;

    CaseReader(Issues issues, Framework framework, LocalDate validFrom) {
        this.issues = issues;
        this.framework = framework;
        framework.elements().keySet().forEach(code -> elements.add(code.value()));
        nodes = Trees.nodes(framework);
        framework.indicators().keySet().forEach(code -> scored.add(code.value()));
        scored.addAll(nodes);
        PeriodKind kind = framework.period();
        usual =
                new Period(
                        kind,
                        validFrom.getYear(),
                        (validFrom.getMonthValue() - 1) / kind.months() + 1);
    }

    List<Case> read(YamlValue file) {
        List<Case> cases = new ArrayList<>();
        Keys.of(file, issues, "schema", "cases")
                .ifPresent(
                        keys -> {
                            Schemas.check(keys, "cases", false);
                            for (YamlValue item : keys.items("cases")) {
                                Keys.of(item, issues, KEYS, List.of())
                                        .ifPresent(each -> cases.add(read(each)));
                            }
                        });
        return cases;
    }

    private Case read(Keys keys) {
        if (keys.required("name").isPresent() && keys.text("name").isEmpty()) {
            issues.error(keys.place("name"), "no-value", "name");
        }
        List<Map<ElementCode, Double>> peers = new ArrayList<>();
        for (YamlValue peer : keys.items("peers", false)) {
            peers.add(values(peer));
        }
        return new Case(
                keys.text("name"),
                period(keys),
                keys.required("values").map(this::values).orElse(Map.of()),
                keys.optional("prior").map(this::values).orElse(Map.of()),
                peers,
                keys.required("expect").map(this::expected).orElse(List.of()),
                keys.optional("expect").flatMap(this::verdict).orElse(null));
    }

    private Period period(Keys keys) {
        String written = keys.text("period");
        if (written.isEmpty()) {
            return usual;
        }
        try {
            Period period = Period.parse(written);
            if (period.kind() == framework.period()) {
                return period;
            }
            issues.error(
                    keys.place("period"),
                    "case-period-kind",
                    written,
                    Words.of(framework.period()));
        } catch (IllegalArgumentException notAPeriod) {
            issues.error(
                    keys.place("period"), "target-not-a-period", YamlParser.shortened(written));
        }
        return usual;
    }

    private Map<ElementCode, Double> values(YamlValue value) {
        Map<ElementCode, Double> values = new LinkedHashMap<>();
        if (!(value instanceof YamlValue.Mapping map)) {
            Keys.of(value, issues, elements.toArray(String[]::new));
            return values;
        }
        map.entries()
                .forEach(
                        (code, entry) -> {
                            if (!elements.contains(code)) {
                                KnownWords.unknown(
                                        issues,
                                        entry.keyPlace(),
                                        "unknown-element",
                                        code,
                                        elements);
                            } else if (!isMissing(entry.value())) {
                                values.put(new ElementCode(code), number(code, entry.value()));
                            }
                        });
        return values;
    }

    private double number(String element, YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && scalar.plain()) {
            Double answer = Words.YES_NO.get(scalar.text());
            if (answer != null) {
                issues.error(
                        value.place(),
                        "yes-in-values",
                        element,
                        scalar.text(),
                        YamlNumbers.plain(answer));
                return answer;
            }
        }
        return YamlNumbers.number(element, value, issues);
    }

    private static boolean isMissing(YamlValue value) {
        return value instanceof YamlValue.Scalar scalar
                && (scalar.isEmpty() || scalar.text().equals(MISSING));
    }

    private List<Expected> expected(YamlValue value) {
        List<Expected> expected = new ArrayList<>();
        if (!(value instanceof YamlValue.Mapping map)) {
            Keys.of(value, issues, scored.toArray(String[]::new));
            return expected;
        }
        if (map.entries().isEmpty()) {
            issues.error(map.place(), "nothing-expected");
        }
        map.entries()
                .forEach(
                        (code, entry) -> {
                            if (code.equals(VERDICT)) {
                                return; // read on its own
                            }
                            if (scored.contains(code)) {
                                expected(new KpiCode(code), entry.value(), expected);
                            } else {
                                KnownWords.unknown(
                                        issues, entry.keyPlace(), "unknown-in-case", code, scored);
                            }
                        });
        return expected;
    }

    private Optional<ExpectedVerdict> verdict(YamlValue value) {
        if (!(value instanceof YamlValue.Mapping map) || !map.entries().containsKey(VERDICT)) {
            return Optional.empty();
        }
        YamlValue written = map.entries().get(VERDICT).value();
        Set<String> levels = new LinkedHashSet<>();
        framework.verdict().levels().forEach(level -> levels.add(level.code()));
        String level = written instanceof YamlValue.Scalar scalar ? scalar.text() : "";
        if (!levels.contains(level)) {
            KnownWords.unknown(issues, written.place(), "unknown-level", level, levels);
            return Optional.empty();
        }
        return Optional.of(new ExpectedVerdict(level, written.place()));
    }

    private void expected(KpiCode code, YamlValue value, List<Expected> expected) {
        String[] allowed =
                nodes.contains(code.value())
                        ? new String[] {"score"}
                        : new String[] {"value", "score"};
        if (value instanceof YamlValue.Scalar scalar && !scalar.isEmpty()) {
            issues.error(
                    scalar.place(),
                    allowed.length == 1 ? "expected-short-node" : "expected-short",
                    code.value(),
                    YamlParser.shortened(scalar.text()));
            return;
        }
        Optional<Keys> keys = Keys.of(value, issues, allowed);
        if (keys.isEmpty()) {
            return;
        }
        if (keys.get().names().isEmpty()) {
            issues.error(value.place(), "nothing-expected");
        }
        for (String of : keys.get().names()) {
            keys.get()
                    .optional(of)
                    .ifPresent(
                            number -> {
                                boolean missing = isMissing(number);
                                if (!missing) {
                                    YamlNumbers.number(of, number, issues);
                                }
                                if (number instanceof YamlValue.Scalar written) {
                                    expected.add(
                                            new Expected(
                                                    code,
                                                    of.equals("score"),
                                                    missing ? null : written.text(),
                                                    written.place()));
                                }
                            });
        }
    }
}
