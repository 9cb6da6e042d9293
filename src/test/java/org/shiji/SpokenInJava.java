package org.shiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds Chinese text in Java: in strings and text blocks, not in comments. */
final class SpokenInJava {

    /** What may hold a quotation mark, each as a whole, so that none is taken for another. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<comment>//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/)"
                            + "|(?<block>\"\"\"(?:[^\\\\\"]|\\\\.|\"(?!\"\"))*+\"\"\")"
                            + "|(?<text>\"(?:[^\\\\\"\\n]|\\\\.)*+\")"
                            + "|'(?:[^\\\\'\\n]|\\\\.)+'",
                    Pattern.DOTALL);

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private SpokenInJava() {}

    /** Each place below the folder: file, line, what stands there. */
    static List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file -> found.addAll(spoken(file)));
        }
        return found;
    }

    private static List<String> spoken(Path file) {
        try {
            String source = Files.readString(file);
            List<String> found = new ArrayList<>();
            Matcher token = TOKEN.matcher(source);
            while (token.find()) {
                if (token.group("comment") == null && CHINESE.matcher(token.group()).find()) {
                    long line = source.substring(0, token.start()).lines().count();
                    found.add(file.getFileName() + ":" + line + ": " + token.group());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
