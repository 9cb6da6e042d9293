package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/**
 * The golden table {@code definitions/wrong.txt}: a sound folder, one thing made wrong (or one file
 * more), and exactly what is then said in both languages.
 */
class WrongDocumentsTest {

    @TempDir Path folder;

    record Wrong(
            String name,
            String file,
            String before,
            String after,
            List<String> chinese,
            List<String> english) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void saysWhatIsWrongAndWhere(Wrong wrong) throws IOException {
        Examples.copy("all", folder);
        Path file = folder.resolve(wrong.file());
        if (wrong.before().isEmpty()) {
            Files.writeString(file, wrong.after());
        } else {
            String text = Files.readString(file);
            assertThat(text).contains(wrong.before());
            Files.writeString(file, text.replace(wrong.before(), wrong.after()));
        }

        Reading reading = DefinitionReader.read(folder.resolve("small"));

        assertThat(said(reading, Locale.CHINESE)).isEqualTo(wrong.chinese());
        assertThat(said(reading, Locale.ENGLISH)).isEqualTo(wrong.english());
        assertThat(reading.definition() == null).isEqualTo(Examples.hasError(reading));
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static List<String> said(Reading reading, Locale locale) {
        return reading.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(issue -> head(issue, locale))
                .toList();
    }

    private static String head(Issue issue, Locale locale) {
        return issue.in(locale).lines().findFirst().orElseThrow();
    }

    static Stream<Wrong> table() throws IOException {
        List<Wrong> table = new ArrayList<>();
        for (String block : Examples.text("wrong.txt").split("(?m)^# ")) {
            if (!block.isBlank()) {
                table.add(read(block));
            }
        }
        return table.stream();
    }

    private static Wrong read(String block) {
        List<String> lines = block.lines().toList();
        return new Wrong(
                lines.getFirst(),
                String.join("", marked(lines, "file: ")),
                String.join("\n", marked(lines, "-|")),
                String.join("\n", marked(lines, "+|")),
                marked(lines, "zh: "),
                marked(lines, "en: "));
    }

    private static List<String> marked(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}
