package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.Start;

/** A command that is ended by a signal, as Ctrl-C does, in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class StoppedTest {

    private static final String HEADER = "unit,period,income,staff,legal\n";
    private static final String SENTENCE = "已中止，未写入 %1$s / stopped; %1$s was not written";
    private static final int ENDED_BY_SIGNAL = 128 + 15;

    @TempDir Path folder;
    private Path values;
    private Path scores;

    @BeforeEach
    void name() throws IOException {
        values = folder.resolve("values.csv");
        scores = Files.writeString(folder.resolve("scores.csv"), "old\n");
    }

    private Process score() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classes,
                        Start.class.getName(),
                        "score",
                        "--framework",
                        Run.TINY.toString(),
                        "--values",
                        values.toString(),
                        "--out",
                        scores.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private void stop(Process process) throws IOException, InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGNAL);
        assertThat(Files.readAllLines(folder.resolve("err")))
                .filteredOn(line -> !line.endsWith(" %"))
                .containsExactly(SENTENCE.formatted(scores));
        assertThat(scores).hasContent("old");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("err", "scores.csv", "values.csv");
        }
    }

    /** The values come through a pipe that is still open: it cannot be done sooner. */
    @Test
    void whoStopsWhileItReadsIsToldAndNothingChanges() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", values.toString()).start().waitFor()).isZero();
        Process process = score();
        try (Writer pipe = Files.newBufferedWriter(values)) {
            pipe.write(HEADER);
            pipe.flush();
            stop(process);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whoStopsWhileItWritesFindsNoHalfFile() throws IOException, InterruptedException {
        try (Writer file = Files.newBufferedWriter(values)) {
            file.write(HEADER);
            for (int unit = 0; unit < 200_000; unit++) {
                file.write("u" + unit + ",2024,60,4,1\n");
            }
        }
        Process process = score();
        try {
            while (process.isAlive() && !isWriting()) {
                Thread.sleep(2);
            }
            stop(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isWriting() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.toString().endsWith(".part"));
        }
    }

    @Test
    void whoDoesNotStopIsToldNothing() throws IOException, InterruptedException {
        Files.writeString(values, HEADER + "u,2024,60,4,1\n");
        Process process = score();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("err"), StandardCharsets.UTF_8))
                .doesNotContain("stopped"); // how far it is may stand there
        assertThat(Files.readAllLines(scores)).hasSize(1 + 10);
    }
}
