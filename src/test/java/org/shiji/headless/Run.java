package org.shiji.headless;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command as it went: exit code, both streams. */
record Run(int code, String out, String err) {

    /** A framework of six indicators, to try things on. */
    static final Path TINY = Path.of("src/test/resources/headless/tiny");

    static Run of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Headless.run(new Terminal(outStream, errStream, outStream), arguments);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Scores a file by the tiny framework onto standard output. */
    static Run score(Path values) {
        return of(
                "score",
                "--framework",
                TINY.toString(),
                "--values",
                values.toString(),
                "--out",
                "-");
    }

    /**
     * The problems alone, without folder, source lines and the Chinese half.
     *
     * @return such as {@code 2:5: the unit is missing}
     */
    List<String> problems(Path values) {
        String prefix = values + ":";
        return err.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .map(line -> line.replaceFirst("^(\\d+:\\d+: ).* / ", "$1"))
                .toList();
    }
}
