package org.shiji.definitions;

import java.util.List;
import java.util.Set;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** What a number of a score form is called, by where in the form it stands. */
final class ScaleWords {

    private static final Set<String> KNOWN =
            Set.of(
                    "zero",
                    "full",
                    "floor",
                    "points",
                    "cap",
                    "target",
                    "mean",
                    "sd",
                    "when",
                    "otherwise",
                    "from",
                    "above",
                    "within",
                    "below",
                    "score");

    private ScaleWords() {}

    static Text of(List<String> path) {
        String first = path.getFirst();
        if (path.size() == 1) {
            return word(first);
        }
        String second = path.get(1);
        if (path.size() == 2 && first.equals("values")) {
            return said("answer", second);
        }
        if (path.size() == 2 && first.equals("target")) {
            return second.equals("otherwise") ? word(first) : said("target", second);
        }
        boolean isPlace = second.chars().allMatch(Character::isDigit);
        if (path.size() == 2 && isPlace && first.equals("range")) {
            return said("range." + (second.equals("0") ? "low" : "high"));
        }
        if (path.size() == 3 && isPlace) {
            String number = String.valueOf(Integer.parseInt(second) + 1);
            String last = path.get(2);
            return first.equals("points")
                    ? said(last.equals("0") ? "point.value" : "point.score", number)
                    : said("step", number, word(last));
        }
        return Text.same(String.join(" · ", path));
    }

    private static Text word(String key) {
        return KNOWN.contains(key) ? said("word." + key) : Text.same(key);
    }

    private static Text said(String key, Object... arguments) {
        return Message.of("definitions.number." + key, arguments).text();
    }
}
