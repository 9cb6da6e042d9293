package org.shiji.dashboard.ui;

import java.util.List;
import org.shiji.dashboard.ui.WaterSteps.Kind;
import org.shiji.dashboard.ui.WaterSteps.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The water as a waterfall on its side: claimed an outline, what falls away hatched, verified
 * solid. Stacked bars, the first series unseen below the others.
 */
final class WaterSpec {

    private static final int HEIGHT = 260;
    private static final int BASE = 0;
    private static final int CLAIMED = 1;
    private static final int WATER = 2;
    private static final int VERIFIED = 3;

    private WaterSpec() {}

    static ObjectNode of(WaterSteps water, int decimals, List<String> seriesNames) {
        ObjectNode spec = Specs.chart("bar", HEIGHT);
        ((ObjectNode) spec.get("chart")).put("stacked", true);
        ArrayNode series = spec.putArray("series");
        for (int index = BASE; index <= VERIFIED; index++) {
            ArrayNode data =
                    series.addObject().put("name", seriesNames.get(index)).putArray("data");
            for (Step step : water.steps()) {
                double length = length(step, index);
                if (length > 0) {
                    data.add(Specs.drawn(length, decimals));
                } else {
                    data.addNull();
                }
            }
        }
        ObjectNode bar = spec.putObject("plotOptions").putObject("bar");
        bar.put("horizontal", true).put("barHeight", "62%");
        spec.set(
                "colors",
                Specs.words(
                        List.of("transparent", "var(--surface)", "var(--water)", "var(--brand)")));
        ObjectNode fill = spec.putObject("fill");
        fill.set("type", Specs.words(List.of("solid", "solid", "pattern", "solid")));
        fill.putArray("opacity").add(0).add(1).add(1).add(1);
        ObjectNode pattern = fill.putObject("pattern");
        pattern.set(
                "style",
                Specs.words(
                        List.of("slantedLines", "slantedLines", "slantedLines", "slantedLines")));
        pattern.put("width", 5).put("height", 5).put("strokeWidth", 2);
        ObjectNode stroke = spec.putObject("stroke");
        stroke.putArray("width").add(0).add(2).add(1).add(0);
        stroke.set(
                "colors",
                Specs.words(
                        List.of("transparent", "var(--brand)", "var(--water)", "var(--brand)")));
        ObjectNode xaxis =
                spec.putObject("xaxis").put("min", 0).put("max", 100).put("tickAmount", 4);
        xaxis.set(
                "categories",
                Specs.words(
                        water.steps().stream()
                                .map(
                                        step ->
                                                step.name()
                                                        + "  "
                                                        + WaterSteps.written(step, decimals))
                                .toList()));
        ObjectNode labels = spec.putObject("yaxis").putObject("labels").put("maxWidth", 200);
        labels.putObject("style").put("fontSize", "13px");
        spec.putObject("tooltip").put("enabled", false);
        return spec;
    }

    private static double length(Step step, int series) {
        return switch (series) {
            case BASE -> step.isTotal() ? 0 : Math.min(step.from(), step.to());
            case CLAIMED -> step.kind() == Kind.CLAIMED ? step.to() : 0;
            case WATER -> step.isTotal() ? 0 : Math.abs(step.lost());
            default -> step.kind() == Kind.VERIFIED ? step.to() : 0;
        };
    }
}
