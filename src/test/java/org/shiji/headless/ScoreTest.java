package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

    private static final String VALUES =
            """
            unit,period,income,staff,legal
            甲,2025,90,4,1
            甲,2024,60.04,4,1
            "乙, ""二""\",2024,60,8,0
            丙,2024,,,
            丁,2024,,3,1
            戊,2024,40,0,1
            """;

    @TempDir Path folder;
    private Path values;
    private Path scores;

    @BeforeEach
    void write() throws IOException {
        values = Files.writeString(folder.resolve("values.csv"), VALUES);
        scores = folder.resolve("scores.csv");
    }

    private Run score(String... more) {
        String[] base = {
            "score",
            "--framework",
            Run.TINY.toString(),
            "--values",
            values.toString(),
            "--out",
            scores.toString()
        };
        return Run.of(Stream.of(base, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private List<String> scored(String... codes) throws IOException {
        Run run = score("--codes", String.join(",", codes));
        assertThat(run).isEqualTo(new Run(Headless.DONE, "", ""));
        return Files.readAllLines(scores);
    }

    @Test
    void indicatorsHaveAValueAndNodesOnlyAScore() throws IOException {
        assertThat(scored("TOTAL", "B"))
                .containsExactly(
                        "unit,period,code,value,score,rank,status",
                        "甲,2024,B,15.01,100,1,ok",
                        "甲,2024,TOTAL,,36.69,2,ok",
                        "\"乙, \"\"二\"\"\",2024,B,7.5,75,2,ok",
                        "\"乙, \"\"二\"\"\",2024,TOTAL,,42.5,1,ok",
                        "丙,2024,B,,,,missing",
                        "丙,2024,TOTAL,,,,missing",
                        "丁,2024,B,,,,not-computable",
                        "丁,2024,TOTAL,,30,3,ok",
                        "戊,2024,B,,,,not-computable",
                        "戊,2024,TOTAL,,0,4,ok",
                        "甲,2025,B,22.5,100,1,ok",
                        "甲,2025,TOTAL,,54.16666666666667,1,ok");
    }

    @Test
    void anIndicatorOutsideOfTheTreeServesOthers() throws IOException {
        Path tiny = Files.createDirectory(folder.resolve("tiny"));
        for (String name : List.of("framework.yaml", "elements.yaml", "indicators.yaml")) {
            String text = Files.readString(Run.TINY.resolve(name));
            Files.writeString(
                    tiny.resolve(name),
                    text.replace("          - {indicator: B, weight: 2}\n", "")
                            .replace("formula: staff\n", "formula: B\n"));
        }

        Run lint = Run.of("lint", tiny.toString());
        assertThat(lint.err()).doesNotContain("not in the tree");
        assertThat(lint.code()).isEqualTo(Headless.DONE);
        Run.of(
                "score",
                "--framework",
                tiny.toString(),
                "--values",
                values.toString(),
                "--out",
                scores.toString());
        assertThat(Files.readAllLines(scores))
                .contains("甲,2024,B,15.01,100,1,ok", "甲,2024,D,15.01,100,1,ok");
    }

    /** 60.04 and 60 are both published as 60.0. */
    @Test
    void scoresThatLookTheSameShareTheRank() throws IOException {
        assertThat(scored("A"))
                .contains(
                        "甲,2024,A,60.04,60.040000000000006,1,ok",
                        "\"乙, \"\"二\"\"\",2024,A,60,60,1,ok",
                        "戊,2024,A,40,40,3,ok");
    }

    @Test
    void aNodeSaysWhetherItIsBlockedOrNotToBeComputed() throws IOException {
        assertThat(scored("OPEN", "STRICT", "GEO"))
                .contains(
                        // a third of the weight is scored, half is asked for
                        "戊,2024,OPEN,,,,blocked",
                        // its only indicator is missing, and blocks when it is
                        "丙,2024,STRICT,,,,blocked",
                        // the geometric mean of a negative score
                        "戊,2024,GEO,,,,not-computable",
                        "丙,2024,GEO,,,,missing");
    }

    @Test
    void aScoreThatStandsForAMissingValueSaysSo() throws IOException {
        assertThat(scored("G")).contains("丙,2024,G,,0,4,missing", "丁,2024,G,1,100,1,ok");
    }

    @Test
    void thePeriodBeforeIsFoundWhateverTheOrderOfTheRows() throws IOException {
        assertThat(scored("N"))
                .contains(
                        "甲,2025,N,0.4990006662225183,,,ok",
                        "甲,2024,N,,,,not-computable",
                        "丙,2024,N,,,,missing");
    }

    @Test
    void withoutCodesEveryIndicatorAndNodeIsThere() throws IOException {
        assertThat(score()).isEqualTo(new Run(Headless.DONE, "", ""));
        assertThat(Files.readAllLines(scores)).hasSize(1 + 6 * 10);
    }

    @Test
    void whatStoodThereBeforeIsReplacedAsAWhole() throws IOException {
        Files.writeString(scores, "old\n".repeat(10_000));
        scored("A");
        assertThat(Files.readAllLines(scores)).hasSize(7);
        assertThat(files()).containsExactly("scores.csv", "values.csv");
    }

    @Test
    void nothingIsWrittenWhenTheValuesAreWrong() throws IOException {
        Files.writeString(scores, "old\n");
        Files.writeString(values, VALUES + "己,2024,x,1,1\n");
        assertThat(score().code()).isEqualTo(Headless.WRONG);
        assertThat(scores).hasContent("old");
        assertThat(files()).containsExactly("scores.csv", "values.csv");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old\n");
        Files.createSymbolicLink(scores, real);
        scored("A");
        assertThat(Files.isSymbolicLink(scores)).isTrue();
        assertThat(Files.readAllLines(real)).hasSize(7);
    }

    /** They may be there for growth, and so are scored. */
    @Test
    void periodsBeforeTheFrameworkIsValidAreTold() throws IOException {
        Files.writeString(values, VALUES + "己,2019,1,1,1\n庚,2018,1,1,1\n辛,2019,1,1,1\n");
        Run run = score();
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.problems(values))
                .containsExactly(
                        "8:3: warning: periods before 2020-01-01, from when tiny 1.0.0 is valid"
                                + " (validFrom): 2018, 2019; the product would not judge them by it, here they are scored all the same");
        assertThat(run.err().lines().skip(1)).containsExactly("    己,2019,1,1,1", "    　 ^");
        assertThat(Files.readString(scores)).contains("\n己,2019,A,1,1,1,ok\n");
    }

    @Test
    void wrongDefinitionsAreToldInsteadOfScored() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        for (String name : List.of("framework.yaml", "elements.yaml", "indicators.yaml")) {
            Files.copy(Run.TINY.resolve(name), broken.resolve(name));
        }
        Files.writeString(
                broken.resolve("elements.yaml"),
                Files.readString(broken.resolve("elements.yaml"))
                        .replace("code: staff", "code: stuff"));
        Run run = Run.of("score", "--framework=" + broken, "--values=" + values, "--out=" + scores);
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.err()).contains(broken + "/indicators.yaml:", "staff", "stuff", "^");
        assertThat(scores).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
