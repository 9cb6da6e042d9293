package org.shiji.dashboard.ui;

import java.util.List;
import org.shiji.shared.Figure;
import org.shiji.shared.ui.Numbers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Group scores as bars, with a mark for the year before and one for the peers. */
final class GroupSpec {

    private static final int HEIGHT_PER_GROUP = 34;
    private static final int HEIGHT_OF_AXIS = 84;

    private GroupSpec() {}

    /**
     * @param names of this year, the year before, and the peers
     */
    static ObjectNode of(List<GroupScore> groups, int decimals, List<String> names) {
        ObjectNode spec = Specs.chart("bar", HEIGHT_OF_AXIS + HEIGHT_PER_GROUP * groups.size());
        ObjectNode series = spec.putArray("series").addObject().put("name", names.get(0));
        ArrayNode data = series.putArray("data");
        for (GroupScore group : groups) {
            ObjectNode point = data.addObject().put("x", label(group, decimals));
            if (group.now().isKnown()) {
                point.put("y", Specs.drawn(group.now().or(0), decimals));
            } else {
                point.putNull("y");
            }
            ArrayNode marks = point.putArray("goals");
            mark(marks, names.get(1), group.before(), "var(--mark-before)", decimals);
            mark(marks, names.get(2), group.peers(), "var(--text)", decimals);
        }
        spec.set("colors", Specs.words(List.of("var(--brand)")));
        spec.putObject("plotOptions")
                .putObject("bar")
                .put("horizontal", true)
                .put("barHeight", "46%");
        spec.putObject("xaxis").put("min", 0).put("max", 100).put("tickAmount", 4);
        ObjectNode labels = spec.putObject("yaxis").putObject("labels").put("maxWidth", 220);
        labels.putObject("style").put("fontSize", "13px");
        ObjectNode legend =
                spec.putObject("legend").put("show", true).put("showForSingleSeries", true);
        legend.put("position", "bottom");
        legend.set("customLegendItems", Specs.words(names));
        legend.putObject("markers")
                .set(
                        "fillColors",
                        Specs.words(List.of("var(--brand)", "var(--mark-before)", "var(--text)")));
        legend.putObject("onItemClick").put("toggleDataSeries", false);
        spec.putObject("number").put("digits", decimals);
        return spec;
    }

    private static void mark(
            ArrayNode marks, String name, Figure figure, String colour, int decimals) {
        if (figure.isKnown()) {
            marks.addObject()
                    .put("name", name)
                    .put("value", Specs.drawn(figure.or(0), decimals))
                    .put("strokeWidth", 3)
                    .put("strokeHeight", 12)
                    .put("strokeColor", colour);
        }
    }

    private static String label(GroupScore group, int decimals) {
        return group.name() + "  " + Numbers.write(group.now(), decimals);
    }
}
