package org.shiji.headless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;

/**
 * Puts a file of values before the engine: a sheet a period, as claimed. The only place here that
 * knows how the engine is called.
 */
final class Engine {

    private Engine() {}

    /** The scores of each period, by time; rows in the order of the file. */
    static SequencedMap<Period, Scores> score(
            Framework framework, Values values, Progress progress) {
        SequencedMap<Period, Scores> all = new LinkedHashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        values.periods.forEach((period, table) -> sheets.add(sheet(values, period, table)));
        progress.begin("headless.progress.scoring", 1); // all periods in one go
        for (Scores scores : Scoring.score(framework, sheets)) {
            all.put(scores.sheet().period(), scores);
        }
        return all;
    }

    private static Sheet sheet(Values values, Period period, Values.Table table) {
        Sheet sheet = new Sheet(Lens.CLAIMED, period, table.ids);
        for (int element = 0; element < values.elements.size(); element++) {
            sheet.put(new ElementCode(values.elements.get(element)), table.column(element));
        }
        return sheet;
    }

    /** The nodes of the tree by code, from the top. */
    static SequencedMap<KpiCode, Node> nodes(Framework framework) {
        SequencedMap<KpiCode, Node> nodes = new LinkedHashMap<>();
        framework.roots().forEach(root -> collect(root, nodes));
        return nodes;
    }

    private static void collect(Node node, SequencedMap<KpiCode, Node> nodes) {
        nodes.put(node.code(), node);
        for (Node.Child child : node.children()) {
            if (child instanceof Node.Branch branch) {
                collect(branch.node(), nodes);
            }
        }
    }

    static KpiCode code(Node.Child child) {
        return switch (child) {
            case Node.Branch branch -> branch.node().code();
            case Node.Leaf leaf -> leaf.indicator();
        };
    }
}
