package org.shiji.definitions.ui;

/**
 * Two texts that differ in one stretch: what they begin with and end with alike is quiet, what lies
 * between catches the eye. Never cuts a word or a number in two.
 */
record Emphasis(String start, String before, String after, String end) {

    static Emphasis of(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        while (start > 0 && (isCut(before, start) || isCut(after, start))) {
            start--;
        }
        while (end > 0
                && (isCut(before, before.length() - end) || isCut(after, after.length() - end))) {
            end--;
        }
        return new Emphasis(
                before.substring(0, start),
                before.substring(start, before.length() - end),
                after.substring(start, after.length() - end),
                before.substring(before.length() - end));
    }

    private static boolean isCut(String text, int at) {
        return at > 0
                && at < text.length()
                && belongsToAWord(text.charAt(at - 1))
                && belongsToAWord(text.charAt(at));
    }

    /** Chinese may be cut anywhere. */
    private static boolean belongsToAWord(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-')
                || Character.isSurrogate(c);
    }
}
