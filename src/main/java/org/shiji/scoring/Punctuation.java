package org.shiji.scoring;

import org.jspecify.annotations.Nullable;

/** Signs people write out of habit, and what the language has in their place. */
final class Punctuation {

    private Punctuation() {}

    static @Nullable String insteadOf(String found) {
        return switch (found) {
            case "<>", "!\uFF1D" -> "!=";
            case "==" -> "=";
            case "**" -> "^";
            case "&&" -> "and";
            case "||" -> "or";
            case "=>" -> ">=";
            case "=<" -> "<=";
            case "!", "\uFF01" -> "not";
            case "&" -> "and";
            case "|" -> "or";
            case "\u2264", "\u2A7D" -> "<=";
            case "\u2265", "\u2A7E" -> ">=";
            case "\u2260" -> "!=";
            case "\u00D7", "\u00B7", "\u2217" -> "*";
            case "\u00F7", "\u2215" -> "/";
            case "\u2212", "\u2013", "\u2014" -> "-";
            case "\u201C", "\u201D", "\u300C", "\u300D" -> "\"";
            case "\u2018", "\u2019" -> "'";
            case "\u3001", "\uFF1B", ";" -> ",";
            case "\u3002" -> ".";
            case "\u3010", "[", "{" -> "(";
            case "\u3011", "]", "}" -> ")";
            case "\u2228" -> "or";
            case "\u2227" -> "and";
            case "\u00AC" -> "not";
            default -> fullWidth(found);
        };
    }

    /** Words of Chinese for what the language has in English or as a sign. */
    static @Nullable String insteadOfWord(String found) {
        return switch (found) {
            case "\u4E14", "\u5E76\u4E14", "\u800C\u4E14" -> "and";
            case "\u6216", "\u6216\u8005" -> "or";
            case "\u975E", "\u4E0D" -> "not";
            case "\u7B49\u4E8E" -> "=";
            case "\u4E0D\u7B49\u4E8E" -> "!=";
            case "\u5927\u4E8E" -> ">";
            case "\u5C0F\u4E8E" -> "<";
            case "\u5927\u4E8E\u7B49\u4E8E", "\u4E0D\u4F4E\u4E8E", "\u4E0D\u5C0F\u4E8E" -> ">=";
            case "\u5C0F\u4E8E\u7B49\u4E8E", "\u4E0D\u9AD8\u4E8E", "\u4E0D\u5927\u4E8E" -> "<=";
            case "\u662F", "\u6709" -> "1";
            case "\u5426", "\u65E0" -> "0";
            default -> null;
        };
    }

    /** Full-width forms stand 0xFEE0 above their ASCII twins. */
    private static @Nullable String fullWidth(String found) {
        char c = found.charAt(0);
        boolean single = found.length() == 1;
        return single && c >= '\uFF01' && c <= '\uFF5E'
                ? String.valueOf((char) (c - 0xFEE0))
                : null;
    }
}
