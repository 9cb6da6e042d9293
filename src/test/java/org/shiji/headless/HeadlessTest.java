package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlessTest {

    private static final String TINY = Run.TINY.toString();

    @TempDir static Path folder;

    @ParameterizedTest
    @CsvSource({
        "lint, true",
        "score, true",
        "weigh, true",
        "help, true",
        "--help, true",
        "-h, true",
        "scroe, true",
        "-x, true",
        "--server.port=9090, false",
        "--debug, false"
    })
    void whatBeginsWithTwoHyphensBelongsToTheServer(String argument, boolean asked) {
        assertThat(Headless.isAsked(argument)).isEqualTo(asked);
    }

    @Test
    void noArgumentsStartTheServer() {
        assertThat(Headless.isAsked()).isFalse();
    }

    @Test
    void aFaultIsOneSentenceAndNoTrace() {
        assertThat(failing(new IllegalStateException("org.shiji.Secret")))
                .contains("the program failed and nothing was finished (IllegalStateException)")
                .doesNotContain("org.shiji", "\tat ");
        assertThat(failing(new StackOverflowError())).contains("too large for the memory");
    }

    /** What is said on standard error when something goes wrong that nobody thought of. */
    private static String failing(Throwable fault) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
                    @Override
                    public void println(@Nullable String line) {
                        if (fault instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) fault;
                    }
                };
        Terminal terminal =
                new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), out);
        assertThat(Headless.run(terminal, "lint", TINY)).isEqualTo(Headless.WRONG);
        return err.toString(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> wrongCalls() throws IOException {
        String values =
                Files.writeString(
                                folder.resolve("v.csv"),
                                "unit,period,income,staff,legal\nA,2024,1,1,1\n")
                        .toString();
        String out = folder.resolve("out.csv").toString();
        return Stream.of(
                call("there is no command “scroe”; there are: lint, score, weigh, help", "scroe"),
                call("lint needs one folder after it", "lint"),
                call("lint needs one folder after it", "lint", TINY, TINY),
                call("this command has no option “--fast”", "lint", "--fast", TINY),
                call("there is no folder nowhere", "lint", "nowhere"),
                call("there is no folder pom.xml", "lint", "pom.xml"),
                call("the option “--framework” is missing", "score"),
                call("the option “--values” is missing", "score", "--framework", TINY),
                call(
                        "the option “--out” is missing",
                        "score",
                        "--framework",
                        TINY,
                        "--values",
                        values),
                call("the option “--out” has no value after it", "score", "--out"),
                call("the option “--out” is given twice", "score", "--out=a", "--out=b"),
                call(
                        "there is no option “--code” (did you mean “--codes”?); there are: --framework, --values, --out, --codes",
                        "score",
                        "--code",
                        "A"),
                call("there is no option name before “values.csv”", "score", "values.csv"),
                call(
                        "there is no folder nowhere",
                        "score",
                        "--framework",
                        "nowhere",
                        "--values",
                        values,
                        "--out",
                        out),
                call(
                        "cannot read nothing.csv",
                        "score",
                        "--framework",
                        TINY,
                        "--values",
                        "nothing.csv",
                        "--out",
                        out),
                call(
                        "cannot write to nowhere/out.csv; name a file in a folder that exists",
                        "score",
                        "--framework",
                        TINY,
                        "--values",
                        values,
                        "--out",
                        "nowhere/out.csv"),
                call(
                        "--out and --values are the same file: " + values,
                        "score",
                        "--framework",
                        TINY,
                        "--values",
                        values,
                        "--out",
                        values),
                call(
                        "the framework tiny has no indicator or node “TOTL” (did you mean “TOTAL”?)",
                        "score",
                        "--framework",
                        TINY,
                        "--values",
                        values,
                        "--out",
                        out,
                        "--codes",
                        "A,TOTL"),
                call(
                        "weigh needs one method and no more: --equal, --ahp <matrix.csv> or --entropy <values.csv>",
                        "weigh",
                        "--framework",
                        TINY,
                        "--node",
                        "OPEN"),
                call(
                        "weigh needs one method and no more: --equal, --ahp <matrix.csv> or --entropy <values.csv>",
                        "weigh",
                        "--equal",
                        "--ahp",
                        values),
                call("the option “--framework” is missing", "weigh", "--equal"),
                call("the option “--node” is missing", "weigh", "--equal", "--framework", TINY),
                call("the option “--equal” takes no value", "weigh", "--equal=1"),
                call("the option “--equal” is given twice", "weigh", "--equal", "--equal"),
                call("there is no option name before “OPEN”", "weigh", "--equal", "OPEN"),
                call(
                        "there is no option “--entrophy” (did you mean “--entropy”?); there are: --equal, --ahp, --entropy, --framework, --node",
                        "weigh",
                        "--entrophy",
                        values),
                call(
                        "there is no folder nowhere",
                        "weigh",
                        "--equal",
                        "--framework",
                        "nowhere",
                        "--node",
                        "OPEN"),
                call(
                        "cannot read nothing.csv",
                        "weigh",
                        "--ahp=nothing.csv",
                        "--framework",
                        TINY,
                        "--node",
                        "OPEN"),
                call(
                        "the framework tiny has no node “OPN” (did you mean “OPEN”?); there are: TOTAL, OPEN, STRICT, GEO",
                        "weigh",
                        "--equal",
                        "--framework",
                        TINY,
                        "--node",
                        "OPN"),
                call(
                        "below the node STRICT only one carries weight, so there is nothing to compare",
                        "weigh",
                        "--equal",
                        "--framework",
                        TINY,
                        "--node",
                        "STRICT"),
                call(
                        "the framework tiny has no indicator or node “”",
                        "score",
                        "--framework",
                        TINY,
                        "--values",
                        values,
                        "--out",
                        out,
                        "--codes",
                        ""));
    }

    private static Arguments call(String sentence, String... arguments) {
        return Arguments.of(sentence, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCalls")
    void aWrongCallIsToldInOneSentence(String sentence, String[] arguments) {
        Run run = Run.of(arguments);
        assertThat(run.code()).isEqualTo(Headless.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err().lines().findFirst().orElseThrow()).endsWith(" / " + sentence);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("callsForHelp")
    void helpIsNoError(List<String> arguments) {
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.out())
                .contains("lint <文件夹>", "lint <folder>", "--framework", "--codes", "--ahp");
        assertThat(run.err()).isEmpty();
    }

    static Stream<List<String>> callsForHelp() {
        return Stream.of(
                List.of("help"),
                List.of("--help"),
                List.of("-h"),
                List.of("lint", "--help"),
                List.of("score", "--out", "x", "-h"),
                List.of("weigh", "--equal", "-h"));
    }

    @Test
    void aSoundFrameworkIsCounted() {
        Run run = Run.of("lint", TINY);
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.out())
                .isEqualTo(
                        "1 个评价体系：0 处错误，0 处警告；6 个指标，3 个数据元素 / "
                                + "1 framework: 0 errors, 0 warnings; 6 indicators, 3 elements\n");
        // what is left out when it is missing is told each time, and is no fault
        assertThat(heads(run)).isNotEmpty().allMatch(head -> head.contains(" / note: "));
    }

    private static List<String> heads(Run run) {
        return run.err().lines().filter(line -> line.contains(".yaml:")).toList();
    }

    @Test
    void warningsAloneAreNoFailure(@TempDir Path root) throws IOException {
        Path one = copy(root.resolve("one"));
        Files.writeString(
                one.resolve("elements.yaml"),
                "  - {code: spare, name: {zh: 余, en: spare}, type: number, source: declared}\n",
                java.nio.file.StandardOpenOption.APPEND);
        Run run = Run.of("lint", one.toString());
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(heads(run))
                .filteredOn(head -> !head.contains(" / note: "))
                .singleElement()
                .asString()
                .startsWith(one + "/elements.yaml:5:");
        assertThat(run.err()).contains(": 警告：", " / warning: ", "\n    ", "^");
        assertThat(run.out())
                .contains("1 framework: 0 errors, 1 warning; 6 indicators, 4 elements");
    }

    @Test
    void aFolderOfSeveralIsReadWhole(@TempDir Path root) throws IOException {
        copy(root.resolve("one"));
        Path two = copy(root.resolve("two"));
        Files.writeString(two.resolve("indicators.yaml"), "indicators: []\nwrong: 1\n");
        Files.createDirectory(root.resolve("schema"));
        Run run = Run.of("lint", root.toString());
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.err()).contains("two/indicators.yaml:1:", "two/indicators.yaml:2:1: ");
        assertThat(heads(run))
                .filteredOn(head -> head.startsWith(root + "/one/"))
                .isNotEmpty()
                .allMatch(head -> head.contains(" / note: "));
        assertThat(run.out()).contains("2 frameworks: ", " errors, 0 warnings\n");
    }

    /** As the product itself would refuse them. */
    @Test
    void frameworksThatWouldJudgeFromTheSameDayAreTold(@TempDir Path root) throws IOException {
        copy(root.resolve("one"));
        Path two = copy(root.resolve("two"));
        Run same = Run.of("lint", root.toString());
        assertThat(same.code()).isEqualTo(Headless.WRONG);
        assertThat(same.err())
                .contains("two/framework.yaml:3:1: ", "version 1.0.0 of the framework \"tiny\"");
        rewrite(two, "version: 1.0.0", "version: 1.1.0");
        Run sameDay = Run.of("lint", root.toString());
        assertThat(sameDay.code()).isEqualTo(Headless.WRONG);
        assertThat(sameDay.err())
                .contains("two/framework.yaml:3:1: ", "\"tiny\" are both valid from 2020-01-01");
        assertThat(sameDay.out()).contains("2 frameworks: 1 error, ");
        assertThat(sameDay.err()).contains("one/indicators.yaml:", " / note: ");
        rewrite(two, "validFrom: 2020-01-01", "validFrom: 2021-01-01");
        assertThat(Run.of("lint", root.toString()).code()).isEqualTo(Headless.DONE);
    }

    private static void rewrite(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve("framework.yaml");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    @Test
    void aFolderWithoutAFrameworkSaysWhatIsMissing(@TempDir Path root) {
        Run run = Run.of("lint", root.toString());
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.err()).contains("/framework.yaml:1:1: ");
    }

    @Test
    void theShippedDefinitionsAreSound() {
        Run run = Run.of("lint", "kpi-definitions");
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err())
                .contains(
                        " / note: kpi-definitions/examples was left out: 2 more frameworks stand in it"
                                + " (forms, hdi), judging nobody; to check: lint kpi-definitions/examples\n");
    }

    @Test
    void whatIsLeftOutIsTold(@TempDir Path root) throws IOException {
        copy(root.resolve("one"));
        Files.createDirectories(root.resolve("schema"));
        Files.createDirectories(root.resolve(".git"));
        copy(Files.createDirectory(root.resolve("half")).resolve("within"));
        Path two = copy(root.resolve("two"));
        Files.delete(two.resolve("framework.yaml"));
        Run run = Run.of("lint", root.toString());
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err().lines().filter(line -> line.contains(" was left out")))
                .map(line -> line.replaceFirst(".* / ", ""))
                .containsExactly(
                        "note: %1$s was left out: another framework stands in it (within), judging nobody; to check: lint %1$s"
                                .formatted(root.resolve("half")),
                        "note: %1$s was left out: it has no framework.yaml; to see what is missing: lint %1$s"
                                .formatted(two));
        assertThat(run.out()).contains("1 framework: 0 errors, ");
    }

    /** So that a shell or an editor finds the file. */
    @Test
    void filesAreNamedFromWhereTheFolderWas(@TempDir Path root) throws IOException {
        Path one = copy(root.resolve("one"));
        Path file = one.resolve("indicators.yaml");
        Files.writeString(file, Files.readString(file).replace("formula: staff", "formula: stuff"));
        Files.writeString(root.resolve("records.yaml"), "records: 1\n");
        Path values = Files.writeString(root.resolve("values.csv"), "unit,period\nA,2024\n");
        String given = root + "/./one";
        Run lint = Run.of("lint", given);
        Run score =
                Run.of("score", "--framework", given, "--values", values.toString(), "--out", "-");
        Run weigh = Run.of("weigh", "--equal", "--framework", given, "--node", "OPEN");
        for (Run run : List.of(lint, score, weigh)) {
            assertThat(run.code()).isEqualTo(Headless.WRONG);
            assertThat(heads(run))
                    .filteredOn(head -> !head.contains(" / note: "))
                    .map(head -> head.replaceFirst(": .*", ""))
                    .containsExactly(
                            Path.of(given) + "/indicators.yaml:26:14",
                            Path.of(root + "/.") + "/records.yaml:1:10");
        }
        Run all = Run.of("lint", root.toString());
        assertThat(all.err())
                .contains(root + "/one/indicators.yaml:26:14: ", root + "/records.yaml:1:10: ");
    }

    private static Path copy(Path target) throws IOException {
        Files.createDirectory(target);
        for (String name : List.of("framework.yaml", "elements.yaml", "indicators.yaml")) {
            Files.copy(Run.TINY.resolve(name), target.resolve(name));
        }
        return target;
    }
}
