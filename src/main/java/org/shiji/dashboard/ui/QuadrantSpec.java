package org.shiji.dashboard.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shiji.dashboard.Overview;
import org.shiji.dashboard.Overview.Line;
import org.shiji.scoring.Stage;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.VerdictLook;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 声势 × 实绩: activity against outcome, one dot a union. Each union is a series, so that its name
 * stands in the tooltip.
 */
final class QuadrantSpec {

    private static final int HEIGHT = 380;
    private static final double PIXELS_PER_POINT = 2.8;

    /** Height of a label in points of the score. */
    private static final double LABEL = 5;

    private static final Comparator<Line> HIGHEST_FIRST =
            Comparator.comparingDouble((Line line) -> -y(line));

    private QuadrantSpec() {}

    /**
     * @param lines unions that have a place in the quadrant; the position of a series is the
     *     position here
     */
    static ObjectNode of(List<Line> lines, Locale locale) {
        ObjectNode spec = Specs.chart("scatter", HEIGHT);
        ArrayNode series = spec.putArray("series");
        List<String> fills = new ArrayList<>();
        List<String> edges = new ArrayList<>();
        List<String> shapes = new ArrayList<>();
        for (Line line : lines) {
            VerdictLook look = VerdictLook.of(line.standing().verdict());
            ObjectNode one =
                    series.addObject().put("name", line.standing().union().name().in(locale));
            one.putArray("data").addObject().put("x", x(line)).put("y", y(line));
            fills.add(look.isHollow() ? "var(--surface)" : look.colour());
            edges.add(look.colour());
            shapes.add(look.marker());
        }
        spec.set("colors", Specs.words(fills));
        ObjectNode markers = spec.putObject("markers").put("size", 8).put("strokeWidth", 2);
        markers.set("shape", Specs.words(shapes));
        markers.set("strokeColors", Specs.words(edges));
        markers.set("colors", Specs.words(fills));
        markers.putObject("hover").put("sizeOffset", 2);
        axis(
                spec.putObject("xaxis").put("type", "numeric"),
                Messages.say(locale, "dashboard.quadrant.activity"));
        axis(
                spec.putArray("yaxis").addObject(),
                Messages.say(locale, "dashboard.quadrant.outcome"));
        spec.putObject("number").put("digits", 1);
        spec.putObject("tooltip").put("shared", false).put("intersect", true);
        annotations(spec.putObject("annotations"), lines, locale);
        return spec;
    }

    private static void axis(ObjectNode axis, String title) {
        axis.put("min", 0).put("max", 100).put("tickAmount", 4).put("decimalsInFloat", 0);
        axis.putObject("title").put("text", title);
        axis.putObject("tooltip").put("enabled", false);
    }

    /**
     * The two lines that make the quadrants, and the names of the unions that are louder than they
     * are good.
     */
    private static void annotations(ObjectNode annotations, List<Line> lines, Locale locale) {
        annotations.putArray("xaxis").add(cross("x"));
        annotations.putArray("yaxis").add(cross("y"));
        ArrayNode points = annotations.putArray("points");
        points.add(corner(Messages.say(locale, "dashboard.quadrant.corner")));
        ShortNames names =
                ShortNames.of(
                        lines.stream()
                                .map(line -> line.standing().union().name().in(locale))
                                .toList());
        double free = Double.POSITIVE_INFINITY;
        for (Line line : lines.stream().filter(Line::isLoud).sorted(HIGHEST_FIRST).toList()) {
            double at = Math.min(y(line), free);
            String full = line.standing().union().name().in(locale);
            points.add(name(line, names.of(full), y(line) - at));
            free = at - LABEL;
        }
    }

    private static ObjectNode cross(String axis) {
        return Specs.object()
                .put(axis, Overview.STRONG)
                .put("strokeDashArray", 4)
                .put("borderColor", "var(--quiet)");
    }

    private static ObjectNode corner(String words) {
        ObjectNode point = Specs.object().put("x", 100).put("y", 0);
        point.putObject("marker").put("size", 0);
        ObjectNode label =
                point.putObject("label")
                        .put("text", words)
                        .put("borderWidth", 0)
                        .put("textAnchor", "end")
                        .put("offsetX", -4);
        label.putObject("style").put("background", "transparent").put("color", "var(--quiet)");
        return point;
    }

    /** The name beside its dot, on the side where there is room, lowered past the label above. */
    private static ObjectNode name(Line line, String name, double lowered) {
        boolean toTheLeft = x(line) > Overview.STRONG + 10;
        ObjectNode point = Specs.object().put("x", x(line)).put("y", y(line));
        point.putObject("marker").put("size", 0);
        ObjectNode label =
                point.putObject("label")
                        .put("text", name)
                        .put("borderWidth", 0)
                        .put("textAnchor", toTheLeft ? "end" : "start")
                        .put("offsetX", toTheLeft ? -12 : 12)
                        .put("offsetY", 14 + (int) Math.round(lowered * PIXELS_PER_POINT));
        label.putObject("style").put("background", "transparent").put("color", "var(--text)");
        return point;
    }

    private static double x(Line line) {
        return Specs.drawn(line.stage(Stage.ACTIVITY).or(0), 1);
    }

    private static double y(Line line) {
        return Specs.drawn(line.stage(Stage.OUTCOME).or(0), 1);
    }
}
