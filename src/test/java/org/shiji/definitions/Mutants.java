package org.shiji.definitions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spoils definition files in the ways of a tired writer, a broken editor and somebody who means
 * harm. The same number makes the same mutant.
 */
final class Mutants {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_]+(?=:( |$))", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?(?![\\w.])");
    private static final Pattern VALUE =
            Pattern.compile("(?<=: )([^\\s{}\\[\\],#][^{}\\[\\],#\\n]*)");
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z_]+: [^{}\\[\\],\\n]+(, )?");
    private static final Pattern FORMULA =
            Pattern.compile("(?<=(formula|when|where|expect): )[^{\\n][^\\n]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]+");
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "-1",
        "1",
        "2",
        "100",
        "101",
        "1e3",
        "1e308",
        "1e999",
        "-1e-308",
        "0.1",
        ".5",
        "5.",
        "+5",
        "010",
        "0x10",
        "0o7",
        "1_000",
        "1,000",
        ".inf",
        "-.INF",
        ".nan",
        "1 000",
        "１２",
        "99999999999999999999",
        "1e-400",
        "5%",
        "1/2",
        "'5'",
        "\"5\""
    };
    private static final String[] VALUES = {
        "",
        "null",
        "~",
        "true",
        "no",
        "Yes",
        "\"\"",
        "''",
        "[]",
        "{}",
        "[1, 2]",
        "{a: b}",
        "x",
        "一",
        "\"a: b\"",
        "2025-01-01",
        "otherwise",
        "- a",
        "|",
        ">",
        "&a x",
        "*a",
        "!!int 5",
        "!x y",
        "? a",
        "%",
        "@a",
        "`a`",
        "#",
        "\"\\u0000\"",
        "\"\\uD800\"",
        "'",
        "\"",
        "zero",
        "exclude",
        "block",
        "graded",
        "lower",
        "all",
        "count",
        "T10",
        "TOTAL",
        "value"
    };
    private static final String[] MANGLED = {
        "(",
        ")",
        "((",
        "))",
        "+",
        "-",
        "*",
        "/",
        "^",
        "=",
        "<",
        ">=",
        "!=",
        " and ",
        " or ",
        " not ",
        ",",
        ".",
        "..",
        "'a'",
        "if(",
        "coalesce(",
        "missing(",
        "prior(",
        "growth(",
        "peers_max(",
        "sqrt(",
        "0",
        "1e999",
        " in (1, 2)",
        "true",
        "T10",
        "value",
        "；",
        "（",
        "÷",
        "%",
        "$",
        "\\",
        "T(java).exec()",
        "x.y.z",
        "[0]",
        "!"
    };

    private final Random random;
    private final List<UnaryOperator<String>> ways =
            List.of(
                    this::withoutLine,
                    this::lineTwice,
                    this::linesSwapped,
                    this::lineMoved,
                    this::withoutBlock,
                    this::blockTwice,
                    this::keyRenamed,
                    this::keyMisspelt,
                    this::valuesSwapped,
                    this::valueReplaced,
                    this::numberChanged,
                    this::numberNudged,
                    this::formulaMangled,
                    this::formulaShortened,
                    this::wordReplaced,
                    this::withoutEntry,
                    this::entryTwice,
                    this::indented,
                    this::blockIndented,
                    this::characterChanged,
                    this::characterDropped,
                    this::cut,
                    this::bracketed,
                    this::marked);

    private Mutants(Random random) {
        this.random = random;
    }

    /** One thing done to a file or two, always so that something is different. */
    static SortedMap<String, byte[]> mutant(SortedMap<String, byte[]> files, long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        Mutants mutants = new Mutants(random);
        SortedMap<String, byte[]> spoilt = new TreeMap<>(files);
        List<String> names = List.copyOf(files.keySet());
        int times = random.nextInt(6) / 4 + 1;
        while (times > 0) {
            String name = names.get(random.nextInt(names.size()));
            byte[] sound = spoilt.get(name);
            byte[] bytes = random.nextInt(12) == 0 ? mutants.flipped(sound) : mutants.text(sound);
            if (!Arrays.equals(sound, bytes)) {
                spoilt.put(name, bytes);
                times--;
            }
        }
        return spoilt;
    }

    private byte[] text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return ways.get(random.nextInt(ways.size())).apply(text).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] spoilt = bytes.clone();
        if (spoilt.length > 0) {
            int at = random.nextInt(spoilt.length);
            spoilt[at] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }

    private String withoutLine(String text) {
        List<String> lines = lines(text);
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private String lineTwice(String text) {
        List<String> lines = lines(text);
        int at = random.nextInt(lines.size());
        lines.add(at, lines.get(at));
        return String.join("\n", lines);
    }

    private String linesSwapped(String text) {
        List<String> lines = lines(text);
        int one = random.nextInt(lines.size());
        int other = Math.min(lines.size() - 1, Math.max(0, one + random.nextInt(9) - 4));
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
        return String.join("\n", lines);
    }

    private String lineMoved(String text) {
        List<String> lines = lines(text);
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    /** The end of the block that begins at a line: the lines below it that are further in. */
    private static int end(List<String> lines, int from) {
        int to = from + 1;
        while (to < lines.size() && depth(lines.get(to)) > depth(lines.get(from))) {
            to++;
        }
        return to;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String withoutBlock(String text) {
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        lines.subList(from, end(lines, from)).clear();
        return String.join("\n", lines);
    }

    private String blockTwice(String text) {
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        int to = end(lines, from);
        lines.addAll(to, List.copyOf(lines.subList(from, to)));
        return String.join("\n", lines);
    }

    private String keyRenamed(String text) {
        List<MatchResult> keys = all(KEY, text);
        String other = keys.isEmpty() ? "" : keys.get(random.nextInt(keys.size())).group();
        return replaced(text, keys, key -> other);
    }

    private String keyMisspelt(String text) {
        return replaced(text, all(KEY, text), this::misspelt);
    }

    private String valuesSwapped(String text) {
        List<MatchResult> values = all(VALUE, text);
        if (values.size() < 2) {
            return text;
        }
        int one = random.nextInt(values.size() - 1);
        int other = Math.min(values.size() - 1, one + 1 + random.nextInt(8));
        MatchResult first = values.get(one);
        MatchResult second = values.get(other);
        return text.substring(0, first.start())
                + second.group()
                + text.substring(first.end(), second.start())
                + first.group()
                + text.substring(second.end());
    }

    private String valueReplaced(String text) {
        return replaced(text, all(VALUE, text), value -> pick(VALUES));
    }

    private String numberChanged(String text) {
        return replaced(text, all(NUMBER, text), number -> pick(NUMBERS));
    }

    private String numberNudged(String text) {
        return replaced(
                text,
                all(NUMBER, text),
                number ->
                        switch (random.nextInt(5)) {
                            case 0 -> number + "0";
                            case 1 -> "-" + number;
                            case 2 -> number + ".5";
                            case 3 -> number.substring(0, number.length() - 1);
                            default -> Double.toString(Double.parseDouble(number) + 1);
                        });
    }

    private String formulaMangled(String text) {
        return replaced(
                text,
                all(FORMULA, text),
                formula -> {
                    int at = random.nextInt(formula.length() + 1);
                    return formula.substring(0, at) + pick(MANGLED) + formula.substring(at);
                });
    }

    private String formulaShortened(String text) {
        return replaced(
                text,
                all(FORMULA, text),
                formula -> {
                    int from = random.nextInt(formula.length());
                    int to = Math.min(formula.length(), from + 1 + random.nextInt(12));
                    return formula.substring(0, from) + formula.substring(to);
                });
    }

    private String wordReplaced(String text) {
        List<MatchResult> words = all(WORD, text);
        String other = words.isEmpty() ? "" : words.get(random.nextInt(words.size())).group();
        return replaced(text, words, word -> other);
    }

    private String withoutEntry(String text) {
        return replaced(text, all(ENTRY, text), entry -> "");
    }

    private String entryTwice(String text) {
        return replaced(
                text,
                all(ENTRY, text),
                entry -> entry.endsWith(", ") ? entry + entry : entry + ", " + entry);
    }

    private String indented(String text) {
        List<String> lines = lines(text);
        int at = random.nextInt(lines.size());
        lines.set(at, shifted(lines.get(at), random.nextInt(7) - 3));
        return String.join("\n", lines);
    }

    private String blockIndented(String text) {
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        int to = end(lines, from);
        int by = random.nextInt(7) - 3;
        for (int at = from; at < to; at++) {
            lines.set(at, shifted(lines.get(at), by));
        }
        return String.join("\n", lines);
    }

    private String shifted(String line, int by) {
        if (by == 0) {
            return "\t" + line;
        }
        return by > 0 ? " ".repeat(by) + line : line.substring(Math.min(-by, depth(line)));
    }

    private String characterChanged(String text) {
        int at = random.nextInt(Math.max(1, text.length()));
        String signs = "[]{}:,-#&*!|>'\"%@`?~=<+/^().0 \t\r\u0085\u2028\uFEFF\u0000一，：";
        return text.isEmpty()
                ? text
                : text.substring(0, at)
                        + signs.charAt(random.nextInt(signs.length()))
                        + text.substring(at + random.nextInt(2));
    }

    private String characterDropped(String text) {
        int at = random.nextInt(Math.max(1, text.length()));
        return text.isEmpty() ? text : text.substring(0, at) + text.substring(at + 1);
    }

    private String cut(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = random.nextInt(3) == 0 ? text.length() : from + random.nextInt(60);
        return text.substring(0, from) + text.substring(Math.min(to, text.length()));
    }

    private String bracketed(String text) {
        int deep = new int[] {1, 3, 39, 41, 500, 20_000}[random.nextInt(6)];
        String open = pick("[", "{a: ", "(", "- ", "-", "!", "{", "[{", "not ", "? ");
        boolean closed = random.nextBoolean() && open.equals("[");
        return replaced(
                text,
                all(VALUE, text),
                value -> open.repeat(deep) + value + (closed ? "]".repeat(deep) : ""));
    }

    private String marked(String text) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    replaced(
                            text,
                            all(VALUE, text),
                            value -> pick("&a ", "!!str ", "!x ", "!!java.lang.Object ") + value);
            case 1 -> replaced(text, all(VALUE, text), value -> "*a");
            case 2 -> {
                List<String> lines = lines(text);
                lines.add(
                        random.nextInt(lines.size() + 1),
                        pick(
                                "<<: *a",
                                "---",
                                "...",
                                "%YAML 1.3",
                                "--- !x",
                                "# a",
                                "",
                                "  ",
                                "a",
                                "- a",
                                "a: b"));
                yield String.join("\n", lines);
            }
            default -> text.replace("\n", pick("\r\n", "\r", "\n\n", " \n"));
        };
    }

    private String misspelt(String word) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.toUpperCase(java.util.Locale.ROOT);
            default ->
                    word.substring(0, at)
                            + (char) ('a' + random.nextInt(26))
                            + word.substring(at + 1);
        };
    }

    private String replaced(String text, List<MatchResult> places, UnaryOperator<String> by) {
        if (places.isEmpty()) {
            return text;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start())
                + by.apply(place.group())
                + text.substring(place.end());
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().toList();
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
