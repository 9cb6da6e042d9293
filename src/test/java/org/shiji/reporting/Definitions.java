package org.shiji.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Check;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.definitions.EvidenceClass;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.Element;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaParser;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;
import org.shiji.scoring.VerdictRules;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** Makes small definitions for tests, a line a part. */
public final class Definitions {
    private final SequencedMap<RecordType, RecordKind> kinds = new LinkedHashMap<>();
    private final SequencedMap<ElementCode, ElementSource> sources = new LinkedHashMap<>();
    private final SequencedMap<ElementCode, Element> elements = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();

    private Definitions() {}

    public static Definitions definition() {
        return new Definitions();
    }

    /**
     * @param key codes of fields, {@code period} for the period
     * @param fields each {@code code:KIND}, {@code code:KIND!} where required
     * @param rules each {@code CODE: formula}
     */
    public Definitions record(String type, List<String> key, List<String> fields, String... rules) {
        List<RecordKind.Key> keys =
                key.stream()
                        .map(
                                part ->
                                        part.equals("period")
                                                ? (RecordKind.Key) new RecordKind.Key.OfPeriod()
                                                : new RecordKind.Key.OfField(new FieldCode(part)))
                        .toList();
        List<RecordKind.Field> all = fields.stream().map(Definitions::field).toList();
        List<RecordKind.Validity> valid = new ArrayList<>();
        for (String rule : rules) {
            String[] parts = rule.split(": ", 2);
            valid.add(
                    new RecordKind.Validity(
                            parts[0], formula(parts[1]), Text.same("breaks " + parts[0])));
        }
        RecordType code = new RecordType(type);
        kinds.put(code, new RecordKind(code, Text.same(type), keys, all, valid));
        return this;
    }

    private static RecordKind.Field field(String written) {
        boolean required = written.endsWith("!");
        String[] parts = written.replace("!", "").split(":");
        return new RecordKind.Field(
                new FieldCode(parts[0]),
                Text.same(parts[0]),
                FieldKind.valueOf(parts[1]),
                "",
                required,
                FieldKind.valueOf(parts[1]) == FieldKind.CHOICE
                        ? List.of(
                                new RecordKind.Choice("good", Text.same("good")),
                                new RecordKind.Choice("bad", Text.same("bad")))
                        : List.of());
    }

    public Definitions count(String element, String type, @Nullable String where) {
        return counted(element, type, new Measure.Count(), where);
    }

    public Definitions counted(
            String element, String type, Measure measure, @Nullable String where) {
        ElementCode code = new ElementCode(element);
        sources.put(
                code,
                new ElementSource.FromRecords(
                        new RecordType(type), measure, where == null ? null : formula(where)));
        elements.put(code, new Element(code, Text.same(element), ElementType.COUNT, "x"));
        return this;
    }

    public Definitions declared(String element, boolean evidence) {
        ElementCode code = new ElementCode(element);
        sources.put(code, new ElementSource.Declared(evidence, EvidenceStrength.STRONG));
        elements.put(code, new Element(code, Text.same(element), ElementType.COUNT, "x"));
        return this;
    }

    public Definitions check(String code, String expect) {
        checks.add(
                new Check(code, formula(expect), Severity.WARNING, Text.same("look at " + code)));
        return this;
    }

    public Definition build() {
        Node root =
                new Node(
                        new KpiCode("TOTAL"),
                        Text.same("total"),
                        Aggregate.ARITHMETIC,
                        List.of(),
                        null,
                        0);
        Framework framework =
                new Framework(
                        "test",
                        "1",
                        Text.same("test"),
                        Text.same("test"),
                        PeriodKind.YEAR,
                        2,
                        elements,
                        new LinkedHashMap<>(),
                        List.of(root),
                        new VerdictRules(Lens.VERIFIED, List.of()));
        return new Definition(
                framework,
                "",
                "2020-01-01",
                sources,
                kinds,
                classes(),
                checks,
                List.of(),
                List.of(),
                "0");
    }

    /** A strong class of evidence and a weak one. */
    private static SequencedMap<String, EvidenceClass> classes() {
        SequencedMap<String, EvidenceClass> classes = new LinkedHashMap<>();
        classes.put(
                "register",
                new EvidenceClass("register", Text.same("register"), EvidenceStrength.STRONG));
        classes.put("photo", new EvidenceClass("photo", Text.same("photo"), EvidenceStrength.WEAK));
        return classes;
    }

    public static Formula formula(String source) {
        return switch (FormulaParser.parse(source)) {
            case FormulaParser.Parsed.Ok ok -> ok.formula();
            case FormulaParser.Parsed.Refused refused ->
                    throw new IllegalArgumentException(source + ": " + refused.problems());
        };
    }
}
