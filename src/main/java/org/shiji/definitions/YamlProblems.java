package org.shiji.definitions;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words what the YAML library says in its own. */
final class YamlProblems {

    private YamlProblems() {}

    static void report(MarkedYamlEngineException wrong, Place place, Issues issues) {
        String problem = String.valueOf(wrong.getProblem());
        String context = String.valueOf(wrong.getContext());
        if (problem.contains("mapping values are not allowed")) {
            issues.error(place, "yaml-colon");
        } else if (problem.contains("cannot start any token")) {
            issues.error(
                    place,
                    problem.contains("TAB") || problem.contains("\\t")
                            ? "yaml-tab"
                            : "yaml-character");
        } else if (context.contains("quoted scalar")) {
            issues.error(
                    place, problem.contains("end of stream") ? "yaml-quote-open" : "yaml-quote");
        } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
            issues.error(place, "yaml-bracket");
        } else if (context.contains("block mapping") || context.contains("block collection")) {
            issues.error(place, "yaml-indent");
        } else if (problem.contains("could not find expected ':'")) {
            issues.error(place, "yaml-no-colon");
        } else {
            issues.error(place, "yaml");
        }
    }
}
