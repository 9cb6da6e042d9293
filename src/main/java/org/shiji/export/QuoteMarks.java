package org.shiji.export;

import java.util.regex.Pattern;

/**
 * Quotation marks of English text. The curly ones are shared with Chinese, and a Chinese font draws
 * them as wide as an ideograph: between Latin letters they look like holes.
 */
final class QuoteMarks {

    private static final Pattern QUOTED =
            Pattern.compile("(?<!\\p{IsHan})\u201C([^\u201C\u201D<>]*+)\u201D(?!\\p{IsHan})");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{IsLatin})\u2019");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private QuoteMarks() {}

    /**
     * XHTML with straight marks in the place of curly ones, but for those within or around Chinese
     * text.
     */
    static String straight(String xhtml) {
        String quoted =
                QUOTED.matcher(xhtml)
                        .replaceAll(
                                match ->
                                        CHINESE.matcher(match.group(1)).find()
                                                ? "$0"
                                                : "&quot;$1&quot;");
        return APOSTROPHE.matcher(quoted).replaceAll("&#39;");
    }
}
