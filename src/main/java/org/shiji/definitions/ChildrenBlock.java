package org.shiji.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shiji.definitions.YamlValue.Scalar;
import org.shiji.shared.KpiCode;

/** The lines of a list of children, cut out of the file, with remarks behind the weights. */
final class ChildrenBlock {

    /** What may stand behind a weight without being said about anything else. */
    private static final Pattern CLOSING = Pattern.compile("[ \\t,}\\]]*(?:[ \\t]#.*)?");

    private final EditableFile file;
    private final Map<String, Scalar> weights;

    ChildrenBlock(EditableFile file, Map<String, Scalar> weights) {
        this.file = file;
        this.weights = weights;
    }

    /**
     * @param from where the key stands
     * @param end of the list
     * @param remarks child → what is said behind its weight
     */
    WrittenChildren.Block cut(Place from, Place end, Map<String, String> remarks) {
        List<String> lines = new ArrayList<>(file.lines());
        int last = end.line();
        String whole = lines.get(last - 1);
        String cut = upTo(whole, end.column());
        boolean isCut = cut.length() < whole.length();
        // the end of a list without brackets is where the next thing begins, comments between
        while (isNothing(cut) && last > from.line()) {
            cut = lines.get(--last - 1);
            isCut = false;
        }
        lines.set(last - 1, cut);
        List<KpiCode> unsaid = new ArrayList<>();
        for (Map.Entry<String, String> remark : remarks.entrySet()) {
            Scalar weight = weights.get(remark.getKey());
            int line = weight == null ? 0 : weight.place().line();
            if (weight == null || !isLastOnItsLine(weight) || (isCut && line == last)) {
                unsaid.add(new KpiCode(remark.getKey()));
            } else {
                lines.set(line - 1, lines.get(line - 1) + " # " + remark.getValue());
            }
        }
        String first = lines.get(from.line() - 1);
        int start = first.offsetByCodePoints(0, from.column() - 1);
        lines.set(from.line() - 1, " ".repeat(from.column() - 1) + first.substring(start));
        return new WrittenChildren.Block(
                from.line(), last, String.join("\n", lines.subList(from.line() - 1, last)), unsaid);
    }

    private static String upTo(String line, int column) {
        int most = line.codePointCount(0, line.length());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(column - 1, most)));
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** Whether a comment may follow: no other child stands there, and no text goes on. */
    private boolean isLastOnItsLine(Scalar weight) {
        String line = file.lines().get(weight.place().line() - 1);
        int behind =
                line.offsetByCodePoints(0, weight.place().column() - 1)
                        + EditableFile.written(weight).length();
        return CLOSING.matcher(line.substring(behind)).matches();
    }
}
