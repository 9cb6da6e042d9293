package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedQuickly(String name, String content, String expected) throws IOException {
        Examples.copy("all", folder);
        Files.writeString(folder.resolve("small/checks.yaml"), content);

        Read read = read(folder.resolve("small"));

        assertThat(read.work()).isLessThan(Duration.ofSeconds(2));
        Reading reading = read.reading();
        assertThat(reading.definition()).isNull();
        assertThat(reading.issues()).isNotEmpty().hasSizeLessThanOrEqualTo(500);
        assertThat(reading.issues().getFirst().in(Locale.ENGLISH)).contains(expected);
    }

    /**
     * What came of a folder.
     *
     * @param work of the processor: how busy the machine is besides makes no difference
     */
    private record Read(Reading reading, Duration work) {}

    /** On half the stack a thread has here, so that no luck with the compiler hides recursion. */
    private static Read read(Path folder) {
        FutureTask<Read> task =
                new FutureTask<>(
                        () -> {
                            Reading reading = DefinitionReader.read(folder);
                            long nanos =
                                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                            return new Read(reading, Duration.ofNanos(nanos));
                        });
        Thread reader = new Thread(null, task, "small stack", 512 * 1024);
        reader.setDaemon(true);
        reader.start();
        return Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> task.get());
    }

    static Stream<Arguments> attacks() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 200; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        String rule =
                "checks:\n  - {code: A, kind: rule, severity: info, message: {zh: a, en: a}, expect: \"%s\"}\n";
        return Stream.of(
                Arguments.of("alias bomb", bomb.toString(), "references such as"),
                Arguments.of(
                        "20,000 brackets", "checks: " + "[".repeat(20_000), "nested more than 40"),
                Arguments.of(
                        "20,000 braces", "checks: " + "{a: ".repeat(20_000), "nested more than 40"),
                Arguments.of("deep by indentation", indented(), "nested more than 40"),
                Arguments.of(
                        "20,000 parentheses", rule.formatted("(".repeat(20_000)), "characters"),
                Arguments.of(
                        "many parentheses", rule.formatted("(".repeat(3_000)), "nested more than"),
                Arguments.of(
                        "many signs", rule.formatted("-".repeat(3_900) + "1"), "nested more than"),
                Arguments.of(
                        "long sum",
                        rule.formatted("x+".repeat(1_900) + "x"),
                        "operators in one formula"),
                Arguments.of("huge file", "checks: [" + "a, ".repeat(600_000) + "]", "too big"),
                Arguments.of(
                        "many values",
                        "checks: [" + "a,".repeat(200_000) + "]",
                        "more than 100,000 values"),
                Arguments.of(
                        "many wrong entries",
                        "checks:\n" + "  - a\n".repeat(50_000),
                        "a map is expected"),
                Arguments.of("tag", "checks: !!javax.script.ScriptEngineManager [x]", "YAML tags"),
                Arguments.of("local tag", "checks: !new x", "YAML tags"),
                Arguments.of("merge key", "checks:\n- <<: {code: A}", "unknown key \"<<\""),
                Arguments.of("key of a map", "? {a: b}\n: c\nchecks: []", "a key must be text"),
                Arguments.of("control character", "checks: \u0000", "U+0000"),
                Arguments.of("long key", "k".repeat(100_000) + ": 1", ""),
                Arguments.of("method call", rule.formatted("T.getClass()"), "checks.yaml"));
    }

    private static String indented() {
        StringBuilder deep = new StringBuilder("checks:\n");
        for (int i = 1; i < 600; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        return deep.toString();
    }

    @Test
    void manyLargeFilesAreNotReadToTheEnd() throws IOException {
        Examples.copy("all", folder);
        Path more = Files.createDirectories(folder.resolve("small/indicators"));
        String large = "#" + " ".repeat((1 << 20) - 2) + "\n";
        for (int i = 0; i < 60; i++) {
            Files.writeString(more.resolve("x" + i + ".yaml"), large);
        }

        Reading reading = DefinitionReader.read(folder.resolve("small"));

        assertThat(reading.definition()).isNull();
        assertThat(reading.issues())
                .anyMatch(issue -> issue.in(Locale.ENGLISH).contains("at most 8 MB"));
    }

    @Test
    void moreCodesThanAnybodyWritesAreRefused() throws IOException {
        Examples.copy("all", folder);
        StringBuilder elements = new StringBuilder("elements:\n");
        for (int i = 0; i < 5000; i++) {
            elements.append("  - {code: e" + i + ", name: {zh: a, en: a}, type: count,")
                    .append(" source: declared}\n");
        }
        Files.writeString(folder.resolve("small/elements.yaml"), elements);

        Reading reading = DefinitionReader.read(folder.resolve("small"));

        assertThat(reading.definition()).isNull();
        assertThat(reading.issues())
                .filteredOn(issue -> issue.in(Locale.ENGLISH).contains("at most 4,000"))
                .hasSize(1);
    }

    @Test
    void aLongChainOfIndicatorsIsReadQuickly() throws IOException {
        Examples.copy("all", folder);
        StringBuilder chain = new StringBuilder("indicators:\n");
        for (int i = 3000; i > 0; i--) {
            chain.append("  - {code: K" + i + ", name: {zh: a, en: a}, definition: {zh: a, en: a},")
                    .append(" kind: info, stage: input, formula: ")
                    .append(i == 1 ? "receipts}\n" : "K" + (i - 1) + " + 1}\n");
        }
        Files.createDirectories(folder.resolve("small/indicators"));
        Files.writeString(folder.resolve("small/indicators/chain.yaml"), chain);

        Read read = read(folder.resolve("small"));

        assertThat(read.work()).isLessThan(Duration.ofSeconds(20));
        assertThat(read.reading().definition()).isNotNull();
    }

    @Test
    void damagedFilesNeverThrow() throws IOException {
        Examples.copy("all", folder);
        Random random = new Random(20250101);
        String[] names = {
            "small/framework.yaml", "small/elements.yaml", "small/indicators.yaml", "records.yaml"
        };
        for (int round = 0; round < 600; round++) {
            Path file = folder.resolve(names[random.nextInt(names.length)]);
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, damaged(sound, random));
            assertThatCode(
                            () ->
                                    DefinitionReader.read(folder.resolve("small"))
                                            .issues()
                                            .forEach(issue -> issue.in(Locale.CHINESE)))
                    .as("round %d", round)
                    .doesNotThrowAnyException();
            Files.write(file, sound);
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    switch (random.nextInt(4)) {
                        case 0 -> (byte) random.nextInt(256);
                        case 1 -> (byte) "[]{}:,-#&*!|>'\"%@`".charAt(random.nextInt(18));
                        case 2 -> bytes[random.nextInt(bytes.length)];
                        default -> ' ';
                    };
        }
        return bytes;
    }
}
