package org.shiji.shared;

import java.util.Locale;

/**
 * Something wrong in a file somebody wrote, at the place where it is wrong.
 *
 * @param file name of the file as the writer knows it
 * @param line from 1
 * @param column from 1, in characters
 * @param message what is wrong, what was found and what is allowed
 * @param source the offending line, empty when it cannot be shown
 */
public record Issue(
        Severity severity, String file, int line, int column, Message message, String source)
        implements Comparable<Issue> {

    /** The longest line shown whole; of a longer one, what stands around the column. */
    private static final int LONGEST = 160;

    private static final int BEFORE = 80;
    private static final String CUT = "\u2026";

    /** {@code file:line:column: message}, then the line and a caret below the column. */
    public String in(Locale locale) {
        return withSource(message.in(locale));
    }

    /** The same with the Chinese and the English sentence on the one line. */
    public String inBothLanguages() {
        return withSource(message.in(Locale.CHINESE) + " / " + message.in(Locale.ENGLISH));
    }

    private String withSource(String said) {
        String head = file + ":" + line + ":" + column + ": " + said;
        if (source.isEmpty()) {
            return head;
        }
        int from = source.length() <= LONGEST ? 0 : Math.max(0, at() - BEFORE);
        int to =
                source.length() <= LONGEST
                        ? source.length()
                        : Math.min(source.length(), from + LONGEST);
        String start = from > 0 ? CUT : "";
        String shown = start + source.substring(from, to) + (to < source.length() ? CUT : "");
        return head + "\n    " + shown + "\n    " + pad(shown, at() - from + start.length()) + "^";
    }

    /** Where the column begins in the line, which may hold characters of two halves. */
    private int at() {
        int points = source.codePointCount(0, source.length());
        return source.offsetByCodePoints(0, Math.min(column - 1, points));
    }

    private static String pad(String shown, int end) {
        StringBuilder pad = new StringBuilder();
        for (int i = 0; i < Math.min(end, shown.length()); i++) {
            char c = shown.charAt(i);
            // a Chinese character takes two columns on a terminal, an ideographic space does too
            pad.append(c == '\t' ? '\t' : c >= 0x2E80 ? '\u3000' : ' ');
        }
        return pad.toString();
    }

    @Override
    public int compareTo(Issue other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
