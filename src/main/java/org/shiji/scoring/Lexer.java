package org.shiji.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shiji.scoring.FormulaParser.Problem;
import org.shiji.shared.Message;

/** Cuts a formula into words. What it cannot read becomes a problem, and it goes on behind it. */
final class Lexer {

    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "true", "false");
    private static final int MOST_PROBLEMS = 10;

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int at;

    Lexer(String source) {
        this.source = source;
    }

    List<Problem> problems() {
        return problems;
    }

    /** All words, the last one the end of the text. */
    List<Token> tokens() {
        if (source.stripLeading().startsWith("=")) {
            at = source.indexOf('=') + 1;
            problem(at - 1, "scoring.parse.excel");
        }
        while (at < source.length() && problems.size() < MOST_PROBLEMS) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
                number();
            } else if (isLetter(c)) {
                name();
            } else if (c == '\'' || c == '"') {
                text(c);
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", 0, source.length(), source.length()));
        return tokens;
    }

    private void number() {
        int from = at;
        digits();
        if (peek(0) == '.') {
            at++;
            digits();
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int signed = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
            if (isDigit(peek(signed))) {
                at += signed;
                digits();
            }
        }
        if (isLetter(peek(0)) || peek(0) == '.') {
            while (isLetter(peek(0)) || isDigit(peek(0)) || peek(0) == '.') {
                at++;
            }
            problem(from, "scoring.parse.number.tail", shown(from, at));
            return;
        }
        String text = source.substring(from, at);
        if (text.startsWith(".")
                || text.endsWith(".")
                || text.contains(".e")
                || text.contains(".E")) {
            problem(from, "scoring.parse.number.point", shown(from, at));
        } else if (text.length() > 1 && text.charAt(0) == '0' && isDigit(text.charAt(1))) {
            problem(from, "scoring.parse.number.zero", shown(from, at));
        } else {
            number(from, text);
        }
    }

    private void number(int from, String text) {
        double value = Double.parseDouble(text);
        boolean vanished = value == 0 && hasOtherDigitThanZero(text);
        if (Double.isInfinite(value) || vanished) {
            problem(from, "scoring.parse.number.range", shown(from, at));
        } else {
            add(Token.Kind.NUMBER, text, value, from);
        }
    }

    private static boolean hasOtherDigitThanZero(String text) {
        int end =
                text.indexOf('e') >= 0
                        ? text.indexOf('e')
                        : text.indexOf('E') >= 0 ? text.indexOf('E') : text.length();
        return text.substring(0, end).chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private void name() {
        int from = at;
        do {
            at++;
        } while (isLetter(peek(0)) || isDigit(peek(0)) || (peek(0) == '.' && isLetter(peek(1))));
        String text = source.substring(from, at);
        add(WORDS.contains(text) ? Token.Kind.WORD : Token.Kind.NAME, text, 0, from);
    }

    private void text(char quote) {
        int from = at;
        int end = source.indexOf(quote, at + 1);
        if (end < 0) {
            at = source.length();
            problem(from, "scoring.parse.text.open", String.valueOf(quote));
            return;
        }
        at = end + 1;
        add(Token.Kind.TEXT, source.substring(from + 1, end), 0, from);
    }

    private void sign(char c) {
        int from = at;
        String two = source.substring(at, Math.min(at + 2, source.length()));
        String instead = two.length() == 2 ? Punctuation.insteadOf(two) : null;
        if (instead != null) {
            at += 2;
            problem(from, "scoring.parse.say", two, instead);
        } else if (two.equals("!=") || two.equals("<=") || two.equals(">=")) {
            at += 2;
            add(Token.Kind.SIGN, two, 0, from);
        } else if ("+-*/^(),=<>".indexOf(c) >= 0) {
            at++;
            add(Token.Kind.SIGN, String.valueOf(c), 0, from);
        } else {
            unknown(from);
        }
    }

    private void unknown(int from) {
        int point = source.codePointAt(at);
        String found = Character.toString(point);
        String instead = Punctuation.insteadOf(found);
        at += found.length();
        if (instead != null) {
            problem(from, "scoring.parse.say", found, instead);
        } else if (point == '%') {
            problem(from, "scoring.parse.percent");
        } else if (Character.isLetter(point)) {
            while (at < source.length() && Character.isLetter(source.codePointAt(at))) {
                at += Character.charCount(source.codePointAt(at));
            }
            String word = Punctuation.insteadOfWord(source.substring(from, at));
            if (word == null) {
                problem(from, "scoring.parse.foreign", shown(from, at));
            } else {
                problem(from, "scoring.parse.say", shown(from, at), word);
            }
        } else if (Character.isISOControl(point) || !Character.isDefined(point)) {
            problem(from, "scoring.parse.unknown", "U+%04X".formatted(point));
        } else {
            problem(from, "scoring.parse.unknown", found);
        }
    }

    private String shown(int from, int to) {
        return to - from <= 40
                ? source.substring(from, to)
                : source.substring(from, from + 40) + "…";
    }

    private void add(Token.Kind kind, String text, double number, int from) {
        tokens.add(new Token(kind, text, number, from, at));
    }

    private void problem(int from, String key, Object... arguments) {
        problems.add(new Problem(from, Message.of(key, arguments)));
    }

    private char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
