package org.shiji.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Indicator.EvidenceCaps;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** Builders of small frameworks and sheets. */
final class Examples {

    private Examples() {}

    static Formula formula(String source) {
        return FormulaParserTest.formula(source);
    }

    static KpiCode kpi(String code) {
        return new KpiCode(code);
    }

    static Node node(String code, Aggregate aggregate, Node.Child... children) {
        return new Node(
                kpi(code),
                new Text("节点" + code, "node " + code),
                aggregate,
                List.of(children),
                null,
                0);
    }

    static Node node(
            String code,
            Aggregate aggregate,
            MissingPolicy missing,
            double coverage,
            Node.Child... children) {
        return new Node(
                kpi(code),
                new Text("节点" + code, "node " + code),
                aggregate,
                List.of(children),
                missing,
                coverage);
    }

    static Node.Leaf leaf(String code, double weight) {
        return new Node.Leaf(kpi(code), weight, 0);
    }

    static Node.Leaf bonus(String code, double points) {
        return new Node.Leaf(kpi(code), 0, points);
    }

    static Node.Branch branch(Node node, double weight) {
        return new Node.Branch(node, weight);
    }

    /**
     * An indicator under construction; graded, outcome, identity, zero when missing, any evidence.
     */
    static final class Kpi {
        private final String code;
        private final String formula;
        private IndicatorKind kind = IndicatorKind.GRADED;
        private Stage stage = Stage.OUTCOME;
        private String unit = "";
        private @Nullable ScoreForm score = new ScoreForm.Identity(true);
        private MissingPolicy missing = MissingPolicy.ZERO;
        private EvidenceCaps caps = EvidenceCaps.FREE;

        Kpi(String code, String formula) {
            this.code = code;
            this.formula = formula;
        }

        Kpi kind(IndicatorKind to) {
            kind = to;
            score = to == IndicatorKind.INFO ? null : score;
            return this;
        }

        Kpi stage(Stage to) {
            stage = to;
            return this;
        }

        Kpi unit(String to) {
            unit = to;
            return this;
        }

        Kpi score(ScoreForm to) {
            score = to;
            return this;
        }

        Kpi missing(MissingPolicy to) {
            missing = to;
            return this;
        }

        Kpi caps(EvidenceStrength required, double weak, double none) {
            caps = new EvidenceCaps(required, weak, none);
            return this;
        }

        Indicator build() {
            Text name = new Text("指标" + code, "indicator " + code);
            return new Indicator(
                    kpi(code),
                    name,
                    name,
                    kind,
                    stage,
                    unit,
                    1,
                    Examples.formula(formula),
                    score,
                    missing,
                    caps);
        }
    }

    static Kpi indicator(String code, String formula) {
        return new Kpi(code, formula);
    }

    /** Elements are all names of the formulas that are no indicators. */
    static Framework framework(Node root, Kpi... kpis) {
        return framework(root, List.of(), kpis);
    }

    static Framework framework(Node root, List<VerdictRules.Level> levels, Kpi... kpis) {
        SequencedMap<KpiCode, Indicator> indicators = new LinkedHashMap<>();
        for (Kpi each : kpis) {
            Indicator built = each.build();
            indicators.put(built.code(), built);
        }
        SequencedMap<ElementCode, Element> elements = new LinkedHashMap<>();
        for (Indicator each : indicators.values()) {
            for (String name : each.formula().names()) {
                if (!indicators.containsKey(kpi(name))) {
                    ElementCode code = new ElementCode(name);
                    elements.put(
                            code,
                            new Element(
                                    code,
                                    new Text("要素" + name, "element " + name),
                                    ElementType.COUNT,
                                    "人"));
                }
            }
        }
        return new Framework(
                "test",
                "1.0.0",
                Text.same("test"),
                Text.same(""),
                PeriodKind.YEAR,
                2,
                elements,
                indicators,
                List.of(root),
                new VerdictRules(Lens.VERIFIED, levels));
    }

    static Framework single(Kpi kpi) {
        return framework(node("TOTAL", Aggregate.ARITHMETIC, leaf(kpi.code, 1)), kpi);
    }

    static Sheet sheet(Lens lens, int units) {
        List<UnionId> ids = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            ids.add(new UnionId("u" + i));
        }
        return new Sheet(lens, Period.year(2025), ids);
    }

    /** One row of values; null is not reported. */
    static Sheet row(Lens lens, Map<String, Double> values) {
        Sheet sheet = sheet(lens, 1);
        values.forEach((code, value) -> sheet.column(new ElementCode(code)).set(0, value));
        return sheet;
    }

    static Sheet column(String element, @Nullable Double... values) {
        Sheet sheet = sheet(Lens.CLAIMED, values.length);
        fill(sheet, element, values);
        return sheet;
    }

    static void fill(Sheet sheet, String element, @Nullable Double... values) {
        for (int i = 0; i < values.length; i++) {
            Double value = values[i];
            if (value == null) {
                sheet.column(new ElementCode(element)).setMissing(i, Missing.NOT_REPORTED);
            } else {
                sheet.column(new ElementCode(element)).set(i, value);
            }
        }
    }

    static @Nullable Double score(Scores scores, String code, int row) {
        Column column = scores.scores().get(kpi(code));
        return column == null ? null : column.figure(row).value();
    }

    static @Nullable Double value(Scores scores, String code, int row) {
        Column column = scores.values().get(kpi(code));
        return column == null ? null : column.figure(row).value();
    }
}
