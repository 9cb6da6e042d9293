package org.shiji.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shiji.scoring.Examples.Kpi;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Text;

/** Frameworks, sheets and deductions by chance, with everything the format knows in them. */
final class RandomFrameworks {

    private static final String[] FORMULAS = {
        "e1",
        "e1 / e2 * 100",
        "e3 - e4",
        "if(e1 > e2, e3, e4 / e5)",
        "coalesce(e1 / e2, e3)",
        "growth(e1) * 100",
        "prior(e2) + e3",
        "e1 / peers_max(e1) * 100",
        "e2 - peers_mean(e2)",
        "sqrt(e3) + ln(e4)",
        "missing(e1) * 50",
        "e1 > 3 and e2 < 50 or e3 = 0",
        "geomean(e1, e2, e3)",
        "harmean(e4, e5)",
        "round(e1 / 7, 2)",
        "e1 ^ 0.5 * 10",
        "peers_median(e5) + e1",
        "min(e1, e2) + max(e3, e4)",
        "e1 in (0, 1, 2)",
        "-e1 ^ 2 + 100",
        "floor(e1 / 3) * ceil(e2 / 9)"
    };

    final Random random;

    RandomFrameworks(long seed) {
        random = new Random(seed);
    }

    Framework framework() {
        List<Kpi> kpis = new ArrayList<>();
        List<Node.Child> branches = new ArrayList<>();
        int code = 0;
        int nodes = 1 + random.nextInt(4);
        for (int n = 0; n < nodes; n++) {
            List<Node.Child> leaves = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                Kpi kpi = kpi("K" + code, code);
                IndicatorKind kind =
                        random.nextInt(6) == 0
                                ? pick(IndicatorKind.values())
                                : IndicatorKind.GRADED;
                kpis.add(kpi.kind(kind));
                leaves.add(
                        new Node.Leaf(
                                new KpiCode("K" + code),
                                kind == IndicatorKind.GRADED ? 1 + random.nextInt(20) / 7.0 : 0,
                                kind == IndicatorKind.BONUS ? 5 : 0));
                code++;
            }
            branches.add(Examples.branch(node("N" + n, leaves), 1 + random.nextInt(9)));
        }
        return Examples.framework(node("TOTAL", branches), kpis.toArray(new Kpi[0]));
    }

    private Node node(String code, List<Node.Child> children) {
        MissingPolicy policy = random.nextInt(3) == 0 ? pick(MissingPolicy.values()) : null;
        double coverage = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        return new Node(
                new KpiCode(code),
                Text.same(code),
                pick(Aggregate.values()),
                children,
                policy,
                coverage);
    }

    private Kpi kpi(String code, int before) {
        String formula =
                before > 0 && random.nextInt(5) == 0
                        ? "K" + random.nextInt(before) + " + e1"
                        : pick(FORMULAS);
        return Examples.indicator(code, formula)
                .score(form())
                .stage(pick(Stage.values()))
                .missing(pick(MissingPolicy.values()))
                .caps(pick(EvidenceStrength.values()), 40, 10);
    }

    private CohortScope scope() {
        return pick(CohortScope.values());
    }

    private Direction direction() {
        return pick(Direction.values());
    }

    private ScoreForm form() {
        return switch (random.nextInt(16)) {
            case 0 -> new ScoreForm.Identity(random.nextBoolean());
            case 1 -> new ScoreForm.Linear(10, 45, random.nextBoolean());
            case 2 -> new ScoreForm.Ratio(60, 30);
            case 3 ->
                    new ScoreForm.Steps(
                            List.of(
                                    new ScoreForm.Step(0, true, 20),
                                    new ScoreForm.Step(10, false, 60),
                                    new ScoreForm.Step(50, true, 100)));
            case 4 ->
                    new ScoreForm.Piecewise(
                            List.of(
                                    new ScoreForm.Point(0, 0),
                                    new ScoreForm.Point(10, 60),
                                    new ScoreForm.Point(70, 100)));
            case 5 -> new ScoreForm.PerUnit(0.5, 10);
            case 6 -> new ScoreForm.Deduct(2, 50);
            case 7 -> new ScoreForm.BestPeer(1, Direction.HIGHER);
            case 8 -> new ScoreForm.MinMax(0, 100, scope(), direction());
            case 9 -> new ScoreForm.ZScore(50, 10, scope(), direction());
            case 10 -> new ScoreForm.Percentile(scope(), direction());
            case 11 -> new ScoreForm.Rank(scope(), direction());
            case 12 ->
                    new ScoreForm.PeerMean(
                            List.of(
                                    new ScoreForm.Band(0, true, 100),
                                    new ScoreForm.Band(5, false, 70),
                                    new ScoreForm.Band(Double.POSITIVE_INFINITY, false, 20)),
                            direction());
            case 13 ->
                    new ScoreForm.Answers(
                            new LinkedHashMap<>(Map.of(0.0, 0.0, 1.0, 60.0)),
                            random.nextBoolean() ? 30.0 : null);
            case 14 ->
                    new ScoreForm.Target(
                            random.nextBoolean() ? 20.0 : null, Map.of(), 100, direction());
            default -> new ScoreForm.Pass(Examples.formula("value > 5"));
        };
    }

    Sheet sheet(Framework framework, Lens lens, int units) {
        Sheet sheet = Examples.sheet(lens, units);
        for (ElementCode element : framework.elements().keySet()) {
            for (int row = 0; row < units; row++) {
                switch (random.nextInt(8)) {
                    case 0 -> sheet.column(element).setMissing(row, pick(Missing.values()));
                    case 1 -> sheet.column(element).set(row, 0);
                    case 2 -> sheet.column(element).set(row, -random.nextInt(5));
                    default -> sheet.column(element).set(row, random.nextInt(2000) / 17.0);
                }
                sheet.setEvidence(element, row, pick(EvidenceStrength.values()));
                if (random.nextInt(4) == 0) {
                    sheet.setInspected(element, row);
                }
            }
        }
        return sheet;
    }

    List<Deduction> deductions(Framework framework, int units) {
        List<KpiCode> targets = new ArrayList<>(framework.indicators().keySet());
        targets.add(framework.root().code());
        List<Deduction> deductions = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            KpiCode target = targets.get(random.nextInt(targets.size()));
            deductions.add(
                    new Deduction(
                            random.nextInt(units),
                            target,
                            1 + random.nextInt(100) / 7.0,
                            Text.same("r")));
        }
        return deductions;
    }

    <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
