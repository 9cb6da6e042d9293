package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * A framework by chance, and figures of some units for it: of this period and of the one before.
 */
public record World(Plans.Group plan, Framework framework, Lens lens, List<Unit> units) {

    public static final List<String> ELEMENTS = List.of("g1", "g2", "g3", "b1", "b2");

    /**
     * Figures in the order of {@link #ELEMENTS}.
     *
     * @param off a deduction: target and points; none where the points are 0
     */
    public record Unit(
            List<Figure> now,
            List<Figure> before,
            List<EvidenceStrength> evidence,
            List<Boolean> inspected,
            int off,
            double points) {

        public Unit with(int element, Figure figure) {
            List<Figure> changed = new ArrayList<>(now);
            changed.set(element, figure);
            return new Unit(changed, before, evidence, inspected, off, points);
        }
    }

    public World(Plans.Group plan, Lens lens, List<Unit> units) {
        this(plan, Plans.framework(plan), lens, units);
    }

    public static Arbitrary<World> of(Plans.Taste taste) {
        return Combinators.combine(
                        Plans.of(taste),
                        Arbitraries.of(Lens.class),
                        unit(taste).list().ofMinSize(1).ofMaxSize(6))
                .as(World::new);
    }

    /** Figures below 0 only where anything goes. */
    private static Arbitrary<Unit> unit(Plans.Taste taste) {
        Arbitrary<Figure> figure =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(Missing.class).map(Figure::absent)),
                        Tuple.of(1, Arbitraries.just(Figure.of(0))),
                        Tuple.of(
                                2,
                                Plans.numbers(taste == Plans.Taste.GOOD ? 0 : -5, 5)
                                        .map(Figure::of)),
                        Tuple.of(5, Plans.numbers(0, 120).map(Figure::of)));
        int size = ELEMENTS.size();
        return Combinators.combine(
                        figure.list().ofSize(size),
                        figure.list().ofSize(size),
                        Arbitraries.of(EvidenceStrength.class).list().ofSize(size),
                        Arbitraries.of(true, false).list().ofSize(size),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0.0)),
                                Tuple.of(1, Plans.numbers(0, 30))))
                .as(Unit::new);
    }

    public World with(int row, Unit unit) {
        List<Unit> changed = new ArrayList<>(units);
        changed.set(row, unit);
        return new World(plan, framework, lens, changed);
    }

    public Sheet sheet() {
        Sheet sheet = sheet(2025);
        for (int row = 0; row < units.size(); row++) {
            fill(sheet, row, units.get(row).now);
            for (int i = 0; i < ELEMENTS.size(); i++) {
                ElementCode element = new ElementCode(ELEMENTS.get(i));
                sheet.setEvidence(element, row, units.get(row).evidence.get(i));
                if (units.get(row).inspected.get(i)) {
                    sheet.setInspected(element, row);
                }
            }
        }
        return sheet;
    }

    /** The period before, scored by the same framework. */
    public Scores prior() {
        Sheet sheet = sheet(2024);
        for (int row = 0; row < units.size(); row++) {
            fill(sheet, row, units.get(row).before);
        }
        return Scoring.score(framework, sheet, null, List.of());
    }

    private Sheet sheet(int year) {
        List<UnionId> ids = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            ids.add(new UnionId("u" + row));
        }
        return new Sheet(lens, Period.year(year), ids);
    }

    private static void fill(Sheet sheet, int row, List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            put(sheet.column(new ElementCode(ELEMENTS.get(i))), row, figures.get(i));
        }
    }

    static void put(Column column, int row, Figure figure) {
        Double value = figure.value();
        Missing missing = figure.missing();
        if (value != null) {
            column.set(row, value);
        } else if (missing != null) {
            column.setMissing(row, missing);
        }
    }

    public List<Deduction> deductions() {
        List<KpiCode> targets = new ArrayList<>(framework.indicators().keySet());
        nodes(framework.root(), targets);
        List<Deduction> deductions = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            Unit unit = units.get(row);
            if (unit.points > 0) {
                KpiCode target = targets.get(unit.off % targets.size());
                deductions.add(new Deduction(row, target, unit.points, Text.same("r")));
            }
        }
        return deductions;
    }

    private static void nodes(Node node, List<KpiCode> codes) {
        codes.add(node.code());
        for (Node.Child child : node.children()) {
            if (child instanceof Node.Branch branch) {
                nodes(branch.node(), codes);
            }
        }
    }

    public Scores scores() {
        return Scoring.score(framework, sheet(), prior(), deductions());
    }

    @Override
    public String toString() {
        StringBuilder said = new StringBuilder("lens " + lens + "\n" + framework.root() + "\n");
        framework
                .indicators()
                .values()
                .forEach(
                        each ->
                                said.append(each.code())
                                        .append(' ')
                                        .append(each.kind())
                                        .append(": ")
                                        .append(each.formula().source())
                                        .append(", ")
                                        .append(each.score())
                                        .append(", ")
                                        .append(each.missing())
                                        .append('\n'));
        units.forEach(unit -> said.append(unit).append('\n'));
        return said.toString();
    }
}
