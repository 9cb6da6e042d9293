package org.shiji.dashboard.ui;

import java.util.List;
import org.shiji.shared.ui.Numbers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words all chart specs share. */
final class Specs {

    private Specs() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode words(List<String> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array;
    }

    /**
     * A chart of that type and height; the element turns animation off by itself where the system
     * asks for it.
     */
    static ObjectNode chart(String type, int height) {
        ObjectNode spec = object();
        spec.putObject("chart")
                .put("type", type)
                .put("height", height)
                .putObject("animations")
                .put("speed", 300);
        spec.putObject("legend").put("show", false);
        spec.putObject("dataLabels").put("enabled", false);
        spec.putObject("fill").put("opacity", 1);
        ObjectNode states = spec.putObject("states");
        states.putObject("active").putObject("filter").put("type", "none");
        return spec;
    }

    /** A score as a chart draws it: as published. */
    static double drawn(double score, int decimals) {
        return Numbers.published(score, decimals).doubleValue();
    }
}
