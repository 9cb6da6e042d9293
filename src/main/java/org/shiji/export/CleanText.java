package org.shiji.export;

/**
 * Text somebody typed, made fit for XML: what no XML file can hold, and what no reader can see, is
 * left out.
 */
final class CleanText {

    private CleanText() {}

    /**
     * The text without control characters (line breaks and tabs stay), lone surrogates and
     * non-characters.
     */
    static String of(String text) {
        return text.codePoints()
                .filter(CleanText::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean control = Character.getType(c) == Character.CONTROL;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !control && !surrogate && !nonCharacter && !isDirectionMark(c);
    }

    /**
     * Marks that turn the order of what follows and so can make a reader see another text than is
     * there.
     */
    private static boolean isDirectionMark(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
