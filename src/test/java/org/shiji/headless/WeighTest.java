package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.shared.Sha256;

class WeighTest {

    private static final Path DEMO = Path.of("kpi-definitions/demo-2025");
    private static final Path HDI = Path.of("kpi-definitions/examples/hdi");
    private static final Path SMALL = Path.of("src/test/resources/definitions/all/small");
    private static final Pattern LINES = Pattern.compile("replaces lines (\\d+)–(\\d+) of");
    private static final Pattern WEIGHTS = Pattern.compile("weight: ([0-9.]+)[^#\n]* # ");

    private static final String SAATY =
            """
            ,N01,N02,N03
            N01,1,1/3,5
            N02,3,1,7
            N03,1/5,1/7,1
            """;

    @TempDir Path folder;

    private Run weigh(Path framework, String node, String method, String content)
            throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), content);
        return Run.of(
                "weigh",
                "--framework",
                framework.toString(),
                "--node",
                node,
                method,
                file.toString());
    }

    private static Run equal(Path framework, String node) {
        return Run.of("weigh", "--equal", "--framework=" + framework, "--node=" + node);
    }

    @Test
    void comparisonsComeOutReadyToPaste() throws IOException {
        Run run = weigh(DEMO, "NEG", "--ahp", SAATY);
        String hash = Sha256.hex(SAATY.getBytes(StandardCharsets.UTF_8));
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .containsExactly(
                        "        # 权重建议：否定性 NEG，评价体系 demo-2025 1.0.0 / proposed weights of NEG, Negative, in demo-2025 1.0.0",
                        "        # 方法：层次分析法（AHP），判断矩阵的主特征向量 / method: analytic hierarchy process (AHP), principal eigenvector of the comparisons",
                        "        # 数据：data.csv，SHA-256 %1$s / data: data.csv, SHA-256 %1$s"
                                .formatted(hash),
                        "        # λmax = 3.0649，CI = 0.0324，CR = 0.0559，不超过 0.10 / λmax = 3.0649, CI = 0.0324, CR = 0.0559, not above 0.10",
                        "        # 合计 100；权重只在同一节点的下级之间比较 / sum 100; weights compare siblings only",
                        "        # 仅为建议，未改动任何文件：替换 framework.yaml 第 96–107 行，并改 version / only a proposal, no file was changed: replaces lines 96–107 of framework.yaml; give it a new version",
                        "        children:",
                        "          - {indicator: V01}",
                        "          - {indicator: V02}",
                        "          - {indicator: V03}",
                        "          - {indicator: V04}",
                        "          - {indicator: V05}",
                        "          - {indicator: V06}",
                        "          - {indicator: V07}",
                        "          - {indicator: V08}",
                        "          - {indicator: N01, weight: 27.90} # 原 40 / was 40",
                        "          - {indicator: N02, weight: 64.91} # 原 35 / was 35",
                        "          - {indicator: N03, weight: 7.19} # 原 25 / was 25");
    }

    /** Order, blanks below the diagonal, full-width signs and roughly rounded mirrors are fine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",N03,N01,N02\nN02,7,3,1\nN01,5,1,\nN03,1,,\n",
                "项目,N01,N02,N03\nN01,,,５\nN02,3,,7.0\nN03,,,\n",
                "\uFEFF,N01,N02,N03\r\nN01,1,0.333,5\r\n\r\nN02,3,1,7\r\nN03,0.2,0.143,1\r\n",
                "\"\",N01,N02,N03\nN01,1,１／３,5\nN02,6/2,1,7\nN03,1 / 5,1/7,1\n"
            })
    void aMatrixMayBeWrittenInManyWays(String matrix) throws IOException {
        Run run = weigh(DEMO, "NEG", "--ahp", matrix);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("CR = 0.0559", "N01, weight: 27.90}", "N02, weight: 64.91}", "7.19}");
    }

    private List<String> problems(String matrix) throws IOException {
        Run run = weigh(DEMO, "NEG", "--ahp", matrix);
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.out()).isEmpty();
        return run.problems(folder.resolve("data.csv"));
    }

    @Test
    void allThatIsWrongInAMatrixIsToldAtItsPlace() throws IOException {
        assertThat(problems(""))
                .containsExactly(
                        "1:1: the file is empty; the first line is ,N01,N02,N03 with a row for each of them below");
        assertThat(problems(";N01;N02;N03\nN01;1;1/3;5\n"))
                .containsExactly(
                        "1:1: the columns are separated by “;”; save the file as “CSV UTF-8 (comma delimited)”");
        assertThat(problems(",N01,N2,N03,N03\nN01,1,1/3,5\nN02,3,x,12,0\nN02,1/0,1/2/3,0.1,-3\n"))
                .containsExactly(
                        "1:6: “N2” carries no weight below the node NEG (did you mean “N02”?); there are: N01, N02, N03",
                        "1:13: “N03” is there twice",
                        "1:16: the column N02 is missing; each code with weight below NEG needs one",
                        "2:12: this row has 4 cells, the header has 5",
                        "3:7: “x” is not a number; write 3, 2.5 or 1/3 (Excel makes a date of 1/3: leave it blank, the opposite cell is then turned)",
                        "3:9: “12” is not within 1/9 and 9",
                        "3:12: “0” is not within 1/9 and 9",
                        "4:1: “N02” is there twice",
                        "4:5: “1/0” is not a number; write 3, 2.5 or 1/3 (Excel makes a date of 1/3: leave it blank, the opposite cell is then turned)",
                        "4:9: “1/2/3” is not a number; write 3, 2.5 or 1/3 (Excel makes a date of 1/3: leave it blank, the opposite cell is then turned)",
                        "4:15: “0.1” is not within 1/9 and 9",
                        "4:19: “-3” is not within 1/9 and 9",
                        "4:21: the row N03 is missing; each code with weight below NEG needs one");
        assertThat(problems(",N01,N02,N03\nN01,2,1/3,\nN02,2,1,7\nN03,,1/7,1\n"))
                .containsExactly(
                        "2:5: N01 against itself is 1, not “2”",
                        "2:11: N01 and N03 are not compared; fill at least one of the two opposite cells",
                        "3:5: N02 against N01 is “2”, and the opposite at 2:7 is “1/3”; one is the reciprocal of the other, so write 3 here or leave it blank");
        assertThat(problems(",N01,N02,N03,V01\nN01,1,1,1,1\nN02,1,1,1,1\nN03,1,1,1,\"1"))
                .containsExactly(
                        "1:14: “V01” carries no weight below the node NEG (did you mean “N01”?); there are: N01, N02, N03",
                        "4:11: the quote that opens here is never closed");
        assertThat(problems(",N01,N02,N03\nN01,1,1,1\nN02,1,\"1\"x,1\nN03,1,1,1\n"))
                .containsExactly(
                        "3:10: only a comma or the end of the line may stand behind a closing quote;"
                                + " write 1x, or with the quotes kept \"\"\"1\"\"x\"");
    }

    @Test
    void comparisonsThatContradictEachOtherAreRefused() throws IOException {
        assertThat(problems(",N01,N02,N03\nN01,1,1/2,1/4\nN02,2,1,\nN03,4,1/5,1\n"))
                .containsExactly(
                        "2:7: the comparisons contradict each other: CR = 0.5333 is above 0.10 (λmax = 3.6186, CI = 0.3093); farthest off is N01 against N02: it says “1/2”, about 1/9 would fit the others");
        // the comparison is named as it was written: here only the opposite one was
        assertThat(problems(",N01,N02,N03\nN01,1,,1/4\nN02,2,1,5\nN03,4,1/5,1\n"))
                .singleElement()
                .asString()
                .startsWith("3:5: the comparisons contradict each other: CR = 0.5333")
                .endsWith("N02 against N01: it says “2”, about 9 would fit the others");
    }

    @Test
    void moreThanAHandfulCannotBeCompared() throws IOException {
        Run run = weigh(DEMO, "TALENT", "--ahp", "");
        assertThat(run.code()).isEqualTo(Headless.USAGE);
        assertThat(run.err())
                .contains(
                        "18 things below the node TALENT carry weight; AHP compares 15 at most, so group them first");
    }

    /** What is pasted where it says leaves a framework without errors, and the sum is right. */
    @ParameterizedTest
    @ValueSource(strings = {"TOTAL", "BASIC", "GOVERN", "FOCUS", "SUBST", "SERVICE", "NEG"})
    void aPastedProposalLints(String node) throws IOException {
        for (Run run : List.of(equal(DEMO, node), compared(node))) {
            assertThat(run.code()).isEqualTo(Headless.DONE);
            assertThat(run.err()).isEmpty();
            assertThat(pasted(DEMO, run).code()).isEqualTo(Headless.DONE);
        }
        assertThat(sum(compared(node))).isEqualByComparingTo("100");
    }

    /** Each is half as important again as the one after it. */
    private Run compared(String node) throws IOException {
        List<String> codes = codes(equal(DEMO, node).out());
        StringBuilder matrix = new StringBuilder("," + String.join(",", codes) + "\n");
        for (int row = 0; row < codes.size(); row++) {
            matrix.append(codes.get(row));
            for (int column = 0; column < codes.size(); column++) {
                matrix.append(',');
                if (column > row) {
                    matrix.append(Math.min(9, Math.pow(1.2, column - row)));
                }
            }
            matrix.append('\n');
        }
        return weigh(DEMO, node, "--ahp", matrix.toString());
    }

    /** Those whose weight carries a remark. */
    private static List<String> codes(String proposal) {
        List<String> codes = new ArrayList<>();
        String last = "";
        for (String line : proposal.lines().toList()) {
            String code = line.replaceFirst(".*(?:indicator|code): (\\w+).*", "$1");
            last = code.equals(line) ? last : code;
            if (line.contains("# 原 ")) {
                codes.add(last);
            }
        }
        return codes;
    }

    private static BigDecimal sum(Run run) {
        return WEIGHTS.matcher(run.out())
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Replaces the lines it names, and lints. */
    private Run pasted(Path framework, Run run) throws IOException {
        Path copy = copy(framework);
        Path file = copy.resolve("framework.yaml");
        MatchResult lines = LINES.matcher(run.out()).results().findFirst().orElseThrow();
        List<String> text = new ArrayList<>(Files.readAllLines(file));
        List<String> replaced =
                text.subList(
                        Integer.parseInt(lines.group(1)) - 1, Integer.parseInt(lines.group(2)));
        replaced.clear();
        replaced.addAll(run.out().lines().toList());
        Files.write(file, text);
        return Run.of("lint", copy.toString());
    }

    private Path copy(Path framework) throws IOException {
        Path root = Files.createTempDirectory(folder, "copy");
        Path copy = Files.createDirectory(root.resolve(framework.getFileName().toString()));
        try (Stream<Path> files = Files.list(framework)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Path records = framework.resolveSibling("records.yaml");
        if (Files.exists(records)) {
            Files.copy(records, root.resolve("records.yaml"));
        }
        return copy;
    }

    private Path edited(Path framework, String from, String to) throws IOException {
        Path copy = copy(framework);
        Path file = copy.resolve("framework.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        return copy;
    }

    @Test
    void equalWeightsAreEqualToTheLastPlace() {
        assertThat(equal(DEMO, "NEG").out()).contains("sum 3;", "N03, weight: 1} # 原 25 / was 25");
        assertThat(equal(DEMO, "SUBST").out()).contains("sum 100;", "weight: 50 # 原 45 / was 45");
        assertThat(equal(DEMO, "GOVERN").out()).contains("sum 100;", "weight: 12.5} # 原 9 / was 9");
    }

    @Test
    void whereTheNodeAsksForASumTheWeightsReachIt() throws IOException {
        Path framework =
                edited(
                        SMALL,
                        """
                                weight: 100
                                weightsSum: true
                                children:
                                  - {indicator: S02, weight: 60}
                                  - {indicator: S03, weight: 40}
                                  - {indicator: X01, points: 5}
                        """,
                        """
                                weight: 0.1157
                                weightsSum: true # as the rules say
                                children: # two
                                # and a bonus
                                - {indicator: S02, weight: .1} # most of it
                                - indicator: S03
                                  weight: 0.0157
                                - {indicator: X01, points: 5}
                                # what cannot be negative
                        """);
        Run run = equal(framework, "SERVICE");
        assertThat(run.out())
                .contains(
                        "# 合计 0.1157，即节点的权重（weightsSum: true） / sum 0.1157, the weight of the node (weightsSum: true)",
                        """
                                children: # two
                                # and a bonus
                                - {indicator: S02, weight: 0.05785} # most of it # 原 .1 / was .1
                                - indicator: S03
                                  weight: 0.05785 # 原 0.0157 / was 0.0157
                                - {indicator: X01, points: 5}
                        """)
                .endsWith("points: 5}\n");
        Run compared = weigh(framework, "SERVICE", "--ahp", ",S02,S03\nS02,,2\nS03,,\n");
        assertThat(compared.out()).contains("weight: 0.07713}", "weight: 0.03857 #");
        assertThat(pasted(framework, compared).code()).isEqualTo(Headless.DONE);
    }

    @Test
    void aNodeOnOneLineIsPrintedToo() throws IOException {
        Path framework =
                edited(
                        SMALL,
                        """
                              - code: SERVICE
                                name: {zh: 服务, en: service}
                                weight: 100
                                weightsSum: true
                                children:
                                  - {indicator: S02, weight: 60}
                                  - {indicator: S03, weight: 40}
                                  - {indicator: X01, points: 5}
                        """,
                        """
                              - {code: SERVICE, name: {zh: 服务, en: service}, weight: 1, children: [{indicator: S02, weight: 60}, {indicator: S03, weight: 40}, {indicator: X01, points: 5}]}
                        """);
        Run run = equal(framework, "SERVICE");
        assertThat(run.out())
                .contains("# S02: 原 60 / was 60", "# S03: 原 40 / was 40")
                .endsWith(
                        " children: [{indicator: S02, weight: 50}, {indicator: S03, weight: 50}, {indicator: X01, points: 5}]\n");
    }

    @Test
    void whatWouldNoLongerBeRightIsToldBeforeItIsPasted() throws IOException {
        Run run =
                weigh(
                        HDI,
                        "HDI",
                        "--ahp",
                        ",LIFE,EDUCATION,INCOME\nLIFE,,2,3\nEDUCATION,,,2\nINCOME,,,\n");
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err())
                .contains("with these weights pasted the framework would be refused")
                .contains("hdi/cases.yaml:");
        assertThat(pasted(HDI, run).code()).isEqualTo(Headless.WRONG);
        assertThat(equal(HDI, "HDI").err()).isEmpty();
    }

    /** Scores 60 and 75, 40 and 50, 80 and 80; weights checked with numpy. */
    private static final String PAST =
            """
            unit,period,income,staff,legal
            甲,2024,60,8,1
            乙,2024,40,8,1
            甲,2025,80,10,1
            """;

    @Test
    void entropyWeighsThePastScores() throws IOException {
        Run run = weigh(Run.TINY, "OPEN", "--entropy", PAST);
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "# 计入 3 行（单位与评价期），因缺报未计入 0 行 / 3 rows (unit and period) counted, 0 left out for blanks",
                        "sum 100;",
                        "A, weight: 66.08} # 原 1 / was 1",
                        "B, weight: 33.92} # 原 2 / was 2");
        assertThat(pasted(Run.TINY, run).code()).isEqualTo(Headless.DONE);
    }

    @Test
    void whoReportedNothingIsLeftOutAndNamed() throws IOException {
        Run run =
                weigh(
                        Run.TINY,
                        "OPEN",
                        "--entropy",
                        PAST + "丙,2024,,3,1\n丁,2025,,,\n戊,2025,1,0,1\n");
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.err())
                .isEqualTo(
                        "%1$s：3 行未计入，节点 OPEN 下有缺报的值：丙 2024, 丁 2025, 戊 2025 / %1$s: 3 rows were left out, something below OPEN is blank: 丙 2024, 丁 2025, 戊 2025\n"
                                .formatted(folder.resolve("data.csv")));
        assertThat(run.out())
                .contains("3 rows (unit and period) counted, 3 left out", "A, weight: 66.08}");
    }

    @Test
    void groupsAreWeighedByTheirScores() throws IOException {
        Run run = weigh(DEMO, "SUBST", "--entropy", "unit,period\nA,2024\nB,2024\n");
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.err())
                .contains("elements have no column", "2 rows were left out", "no row has a value");
        Run tiny =
                weigh(
                        Run.TINY,
                        "TOTAL",
                        "--entropy",
                        PAST.replace("40,8", "70,4") + "丙,2024,60,,1\n");
        assertThat(tiny.err()).contains("1 row was left out").contains("丙 2024");
        assertThat(tiny.out()).contains("OPEN", "# 原 1 / was 1", "# 原 2 / was 2");
        assertThat(sum(tiny)).isEqualByComparingTo("100");
    }

    @Test
    void whatIsAlikeForAllGetsTheLeastThatCanBeWritten() throws IOException {
        Run run =
                weigh(
                        Run.TINY,
                        "OPEN",
                        "--entropy",
                        "unit,period,income,staff,legal\nA,2024,60,6,1\nB,2024,40,4,1\n");
        assertThat(run.code()).isEqualTo(Headless.DONE);
        assertThat(run.out())
                .contains(
                        "A, weight: 99.99} # 原 1 / was 1",
                        "B, weight: 0.01} # 原 2；各单位得分相同，方法给 0，写最小值 / was 2; all score the same, the method gives 0, least that can be written");
        assertThat(run.err())
                .contains("B: all units score the same, so its entropy weight is 0")
                .contains("the least, 0.01, is proposed");
        assertThat(pasted(Run.TINY, run).code()).isEqualTo(Headless.DONE);
    }

    @Test
    void dataThatTellNothingAreRefused() throws IOException {
        Run alike =
                weigh(
                        Run.TINY,
                        "OPEN",
                        "--entropy",
                        "unit,period,income,staff,legal\nA,2024,60,6,1\nB,2024,60,6,1\n");
        assertThat(alike.code()).isEqualTo(Headless.WRONG);
        assertThat(alike.out()).isEmpty();
        assertThat(alike.err())
                .contains(
                        "in each child of OPEN all 2 rows score the same, so entropy cannot tell them apart; use --ahp or --equal");
        Run few =
                weigh(
                        Run.TINY,
                        "OPEN",
                        "--entropy",
                        "unit,period,income,staff,legal\nA,2024,60,6,1\nB,2024,,6,1\n");
        assertThat(few.code()).isEqualTo(Headless.WRONG);
        assertThat(few.err()).contains("only 1 row has a value for each; at least 2 are needed");
    }

    @Test
    void aScoreBelowNothingIsNamed() throws IOException {
        Path framework =
                edited(
                        Run.TINY,
                        "- {indicator: E, weight: 1}",
                        "- {indicator: E, weight: 1}\n          - {indicator: H, weight: 1}");
        Path indicators = framework.resolve("indicators.yaml");
        Files.writeString(
                indicators,
                Files.readString(indicators)
                        + """
                          - code: H
                            name: {zh: 标H, en: indicator H}
                            definition: {zh: 试, en: for tests}
                            kind: graded
                            stage: outcome
                            decimals: 1
                            formula: income
                            score: {form: linear, zero: 0, full: 100}
                            missing: exclude
                        """);
        Run run = weigh(framework, "GEO", "--entropy", PAST);
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.problems(folder.resolve("data.csv")))
                .containsExactly(
                        "3:1: “乙” 2024 scores -10.0000 in E; entropy cannot use a score below 0");
    }

    @Test
    void wrongValuesAreToldAsTheScoringTellsThem() throws IOException {
        Run run = weigh(Run.TINY, "OPEN", "--entropy", "unit,period,incme\nA,2024,x\n");
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.problems(folder.resolve("data.csv")))
                .singleElement()
                .asString()
                .startsWith("1:13: unknown column “incme” (did you mean “income”?)");
    }

    @Test
    void brokenDefinitionsAreToldInsteadOfWeighed() throws IOException {
        Run run = equal(edited(SMALL, "weight: 60", "weight: 61"), "SERVICE");
        assertThat(run.code()).isEqualTo(Headless.WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("small/framework.yaml:");
    }
}
