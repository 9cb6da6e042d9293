package org.shiji.definitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file without those of its parts that are no YAML, so that the others can be read: in the place
 * of each stands a mark that means "refused". A part is an item of a list right below a key at the
 * margin, else that key with all below it. All other lines stay where they are.
 */
final class Cuts {

    /** Stands for what is left out. */
    private static final String MARK = "~";

    private static final Pattern KEY =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*[:\\uFF1A].*", Pattern.DOTALL);

    /** With something behind the colon. */
    private static final Pattern HAS_VALUE = Pattern.compile("[^:\\uFF1A]*[:\\uFF1A]\\s*[^\\s#].*");

    private static final Pattern MISPLACED =
            Pattern.compile("( +)([A-Za-z_][A-Za-z0-9_]*)\\s*[:\\uFF1A](?:\\s.*)?");

    private static final Pattern ITEM = Pattern.compile(" *-(?: |$)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final List<String> lines;
    private final Set<Integer> marks = new HashSet<>();
    private boolean whole = true;
    private final Set<String> words = new LinkedHashSet<>();

    Cuts(SourceFile file) {
        lines = new ArrayList<>(file.lines());
    }

    /** The lines of the file as it is left. */
    List<String> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The file as it is left. */
    String text() {
        return String.join("\n", lines);
    }

    /** Whether everything is still there. */
    boolean isWhole() {
        return whole;
    }

    /** Takes note that some lines were read and yet refused. */
    void lose(int from, int to) {
        whole = false;
        for (int i = from; i <= Math.min(to, lines.size()); i++) {
            WORD.matcher(lines.get(i - 1)).results().forEach(found -> words.add(found.group()));
        }
    }

    /** Whether a scalar on that line stands for what is left out. */
    boolean isMark(int line, String scalar) {
        return scalar.equals(MARK) && marks.contains(line);
    }

    /** All words of what is left out: some of them were codes. */
    Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /**
     * Leaves out the part to which a line belongs.
     *
     * @param line from 1
     * @return false where it cannot be told what belongs together; nothing is changed then
     */
    boolean leaveOut(int line) {
        int cause = Math.min(line, lines.size()) - 1;
        while (cause > 0 && !Lines.hasContent(lines.get(cause))) {
            cause--;
        }
        int top = cause;
        while (top >= 0 && !isTop(lines.get(top))) {
            top--;
        }
        Matcher key = KEY.matcher(top < 0 ? "" : lines.get(top));
        if (!key.matches()) {
            return false;
        }
        int end = top + 1;
        while (end < lines.size() && !isTop(lines.get(end))) {
            end++;
        }
        boolean hasValue = HAS_VALUE.matcher(lines.get(top)).matches();
        int item = hasValue ? -1 : itemOf(top, cause, end);
        if (item < 0) {
            int most = hasValue ? leastIndentation(top + 1, end) : 0;
            return cut(top, end, key.group(1) + ": " + MARK, most);
        }
        int dash = lines.get(firstBelow(top, end)).indexOf('-');
        String mark = " ".repeat(dash) + "- " + MARK;
        return cut(item, nextItem(cause + 1, end, dash), mark, dash);
    }

    /**
     * @param misplaced the indentation up to which a key belongs to the margin: something was meant
     *     by it, and so it is not missing
     */
    private boolean cut(int from, int to, String mark, int misplaced) {
        for (int i = from; i < to; i++) {
            if (marks.contains(i + 1)) {
                return false; // it would go round in circles
            }
        }
        lose(from + 1, to);
        Set<String> keys = keys(from, to);
        for (int i = from; i < to; i++) {
            Matcher key = MISPLACED.matcher(lines.get(i));
            boolean isKey = i > from && key.matches() && key.group(1).length() <= misplaced;
            if (i == from || isKey && keys.add(key.group(2))) {
                lines.set(i, i == from ? mark : key.group(2) + ": " + MARK);
                marks.add(i + 1);
            } else {
                lines.set(i, "");
            }
        }
        return true;
    }

    /** The keys at the margin, those within some lines aside but for the first of them. */
    private Set<String> keys(int from, int to) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if ((i <= from || i >= to) && key.matches()) {
                keys.add(key.group(1));
            }
        }
        return keys;
    }

    private int leastIndentation(int from, int to) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            Matcher key = MISPLACED.matcher(lines.get(i));
            least = key.matches() ? Math.min(least, key.group(1).length()) : least;
        }
        return least;
    }

    /** Line of the item to which the cause belongs; −1 where there is no list of items. */
    private int itemOf(int top, int cause, int end) {
        int first = firstBelow(top, end);
        if (first < 0 || cause < first || !isItem(lines.get(first))) {
            return -1;
        }
        int dash = lines.get(first).indexOf('-');
        int item = cause;
        while (item > first && !isItem(lines.get(item), dash)) {
            item--;
        }
        return item;
    }

    private int nextItem(int from, int end, int dash) {
        int next = from;
        while (next < end && !isItem(lines.get(next), dash)) {
            next++;
        }
        return next;
    }

    private int firstBelow(int top, int end) {
        for (int i = top + 1; i < end; i++) {
            if (Lines.hasContent(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isItem(String line, int most) {
        return isItem(line) && line.indexOf('-') <= most;
    }

    /** Indented by spaces: with a tab it is no YAML. */
    private static boolean isItem(String line) {
        return ITEM.matcher(line).lookingAt();
    }

    private static boolean isTop(String line) {
        return !line.isEmpty() && " \t#-\u3000\u00A0".indexOf(line.charAt(0)) < 0;
    }
}
