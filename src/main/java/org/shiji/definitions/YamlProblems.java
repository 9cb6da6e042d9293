package org.shiji.definitions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words what the YAML library says in its own. */
final class YamlProblems {

    private YamlProblems() {}

    static void report(MarkedYamlEngineException wrong, Place place, Issues issues) {
        if (isSlip(place, issues)) {
            return;
        }
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

    /**
     * Whether a character of Chinese writing, or a space left out, explains the problem: the
     * library meets it only later, on the same line or the next.
     */
    private static boolean isSlip(Place place, Issues issues) {
        List<String> lines = place.file().lines();
        for (int line = Math.min(place.line(), lines.size()); line > 0; line--) {
            for (Slip slip : Slip.values()) {
                Matcher found = slip.pattern.matcher(lines.get(line - 1));
                if (found.find()) {
                    int column = lines.get(line - 1).codePointCount(0, found.start(1)) + 1;
                    issues.error(new Place(place.file(), line, column), slip.message);
                    return true;
                }
            }
            if (line < place.line()) {
                return false;
            }
        }
        return false;
    }

    /** What is easily typed instead of YAML's own punctuation. */
    private enum Slip {
        WIDE_COLON("^(?:[^\"'#]*[{,，])?[\\s-]*[A-Za-z][A-Za-z0-9_]*\\s*(：)", "yaml-wide-colon"),
        WIDE_COMMA("[{\\[][^\"'#]*[A-Za-z0-9}\\]]\\s*(，)", "yaml-wide-comma"),
        WIDE_OPEN(
                "(?:[:\\[{,\\uFF1A]|^[\\s-]*-)\\s*([\\uFF5B\\uFF3B\\u3010])", "yaml-wide-bracket"),
        WIDE_CLOSE("^[^\"'#]*([\\uFF5D\\uFF3D\\u3011])\\s*,?$", "yaml-wide-bracket"),
        WIDE_SPACE("^ *([\\u3000\\u00A0])", "yaml-wide-space"),
        NO_SPACE("^[\\s-]*[A-Za-z][A-Za-z0-9_]*(:)[^\\s:/]", "yaml-no-space");

        private final Pattern pattern;
        private final String message;

        Slip(String pattern, String message) {
            this.pattern = Pattern.compile(pattern);
            this.message = message;
        }
    }
}
