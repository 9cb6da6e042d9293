package org.shiji.definitions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the lines of a file that cannot be read as YAML. */
final class Lines {

    /** A key or an item of a list, as people begin a line. */
    private static final Pattern BEGINS =
            Pattern.compile("^\\s*(?:-\\s.*|-|[A-Za-z_][A-Za-z0-9_]*\\s*[:\\uFF1A](?:\\s.*)?)$");

    private static final Pattern DASHES = Pattern.compile("^ *(?:- +)*");

    private Lines() {}

    static Place place(SourceFile file, int line, int offset) {
        String text = file.lines().get(line - 1);
        return new Place(file, line, text.codePointCount(0, offset) + 1);
    }

    /**
     * What is written from a place on up to the next space or bracket; all of a tag in brackets.
     */
    static String word(Place place) {
        String line = place.file().lines().get(place.line() - 1);
        int from = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.length()));
        int end = line.startsWith("!<", from) ? line.indexOf('>', from) : -1;
        return end < 0
                ? line.substring(from).split("[\\s,\\]}]", 2)[0]
                : line.substring(from, end + 1);
    }

    /** How far a line is indented. */
    static int indentation(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Where its first word stands behind spaces and dashes, from 0. */
    static int keyColumn(String line) {
        Matcher dashes = DASHES.matcher(line);
        return dashes.find() ? dashes.end() : 0;
    }

    /** Whether it says something, comments aside. */
    static boolean hasContent(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("#");
    }

    /**
     * Where a quote opens that is not closed on its line, although the next line begins something
     * new beside or above it: the library reads on to the next quote.
     *
     * @param lines of the file, parts of it left out
     * @param last line to look at, from 1
     */
    static @Nullable Place openQuote(SourceFile file, List<String> lines, int last) {
        for (int line = 1; line <= Math.min(last, lines.size()); line++) {
            String text = lines.get(line - 1);
            int open = text.indexOf('"') < 0 && text.indexOf('\'') < 0 ? -1 : open(text);
            if (open >= 0 && beginsAnew(lines, line, keyColumn(text))) {
                return place(file, line, open);
            }
        }
        return null;
    }

    private static boolean beginsAnew(List<String> lines, int after, int column) {
        for (int line = after; line < lines.size(); line++) {
            String text = lines.get(line);
            if (hasContent(text)) {
                return indentation(text) <= column && BEGINS.matcher(text).matches();
            }
        }
        return false;
    }

    /** Where on a line a quote opens that it does not close, −1 where there is none. */
    private static int open(String line) {
        boolean mayOpen = true;
        for (int i = keyColumn(line); i < line.length(); i++) {
            char c = line.charAt(i);
            boolean afterSpace = i == 0 || line.charAt(i - 1) == ' ';
            if (c == '#' && afterSpace) {
                return -1;
            }
            if (mayOpen && (c == '"' || c == '\'')) {
                int end = end(line, i);
                if (end < 0) {
                    return i;
                }
                i = end;
            }
            if (c != ' ') {
                boolean key = c == ':' && i + 1 < line.length() && line.charAt(i + 1) == ' ';
                mayOpen = key || c == ',' || c == '{' || c == '[';
            }
        }
        return -1;
    }

    private static int end(String line, int open) {
        char quote = line.charAt(open);
        for (int i = open + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == '"' && c == '\\') {
                i++;
            } else if (c == quote) {
                boolean doubled =
                        quote == '\'' && i + 1 < line.length() && line.charAt(i + 1) == quote;
                if (!doubled) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
