package org.shiji.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.headless.Headless;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * The connectivity index of 51 countries (Joint Research Centre), against the results of COINr: to
 * 1e-9 relative, ranks exactly.
 */
class AsemTest {

    private static final double CLOSE = 1e-9;

    /** Columns of what {@code score} writes. */
    private static final int SCORE = 4;

    private static final int RANK = 5;

    private static final Function<Map<String, String>, String> MIN_MAX = by("form: min-max");
    private static final Function<Map<String, String>, String> FROM_1 =
            by("form: min-max, range: [1, 100]");

    private static final List<String> ARITHMETIC =
            List.of("arithmetic", "arithmetic", "arithmetic");
    private static final List<String> GEOMETRIC = List.of("geometric", "geometric", "geometric");
    private static final List<String> HARMONIC = List.of("harmonic", "harmonic", "harmonic");
    private static final List<String> MIXED = List.of("arithmetic", "geometric", "harmonic");

    private static final int COUNTRIES = 51;
    private static final int INDICATORS = 49;
    private static final int NODES = 11;
    private static final int MISSING = 63;

    @TempDir Path folder;

    /** Those the description names: one that nobody knows how to reproduce fails. */
    @TestFactory
    List<DynamicTest> everyFileIsReproduced() throws IOException {
        List<String> files = described();
        System.out.println("reference data of the connectivity index: " + files.size() + " files");
        return files.stream().map(file -> dynamicTest(file, () -> reproduce(file))).toList();
    }

    @Test
    void theDescriptionNamesEveryFileThereIs() throws IOException {
        assertThat(described()).hasSize(15).isEqualTo(ReferenceData.tables("asem"));
    }

    private static List<String> described() throws IOException {
        return Pattern.compile("`([^`]+\\.csv)`")
                .matcher(ReferenceData.description("asem"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private void reproduce(String file) throws IOException {
        switch (file) {
            case "asem_raw.csv" -> theFiguresAreAsDescribed();
            case "asem_meta.csv" -> theTreeIsAsDescribed();
            case "A_norm_minmax_0_100.csv" -> indicators(file, score(MIN_MAX, 0, ARITHMETIC), 1);
            case "A_agg_amean.csv" -> nodes(file, score(MIN_MAX, 0, ARITHMETIC), 0);
            case "A_ranks_amean.csv" -> ranks(file);
            case "A_agg_amean_datthresh_0.9.csv" ->
                    nodes(file, score(MIN_MAX, 0.9, ARITHMETIC), 95);
            case "B_norm_minmax_1_100.csv" -> indicators(file, score(FROM_1, 0, GEOMETRIC), 1);
            case "B_agg_gmean.csv" -> nodes(file, score(FROM_1, 0, GEOMETRIC), 0);
            case "B_agg_hmean.csv" -> nodes(file, score(FROM_1, 0, HARMONIC), 0);
            case "B_agg_mixed_amean_gmean_hmean.csv" -> nodes(file, score(FROM_1, 0, MIXED), 0);
            case "C_norm_zscore.csv" ->
                    indicators(file, score(by("form: z-score"), 0, ARITHMETIC), 1);
            case "C_norm_rank.csv" -> indicators(file, score(by("form: rank"), 0, ARITHMETIC), 1);
            case "C_norm_prank.csv" ->
                    indicators(file, score(by("form: percentile"), 0, ARITHMETIC), 100);
            case "C_goalposts_used.csv" -> thePostsStandAsTheDirectionsSay();
            case "C_norm_goalposts_0_100.csv" ->
                    indicators(file, score(betweenPosts(), 0, ARITHMETIC), 1);
            default -> fail("nothing here reproduces " + file);
        }
    }

    private static void theFiguresAreAsDescribed() {
        List<Map<String, String>> raw = ReferenceData.rows("asem/asem_raw.csv");
        assertThat(raw).hasSize(COUNTRIES);
        List<String> codes = codes();
        assertThat(raw)
                .flatMap(row -> codes.stream().map(row::get).toList())
                .filteredOn(AsemTest::isBlank)
                .hasSize(MISSING);
    }

    private static void theTreeIsAsDescribed() {
        assertThat(level("1")).hasSize(INDICATORS);
        assertThat(level("2")).hasSize(8);
        assertThat(level("3")).hasSize(2);
        assertThat(level("4")).hasSize(1);
        assertThat(level("1")).filteredOn(each -> each.get("Direction").equals("-1")).hasSize(14);
        assertThat(List.of("1", "2", "3", "4"))
                .flatMap(AsemTest::level)
                .extracting(each -> each.get("Weight"))
                .containsOnly("1");
    }

    private static void thePostsStandAsTheDirectionsSay() {
        Map<String, Map<String, String>> posts = posts();
        assertThat(posts).hasSize(INDICATORS);
        for (Map<String, String> each : level("1")) {
            Map<String, String> post = posts.get(each.get("iCode"));
            assertThat(post).containsEntry("dir", each.get("Direction"));
            assertThat(Double.parseDouble(post.get("lo")))
                    .isLessThan(Double.parseDouble(post.get("hi")));
        }
    }

    private static List<String> codes() {
        return level("1").stream().map(each -> each.get("iCode")).toList();
    }

    private static List<Map<String, String>> level(String level) {
        return ReferenceData.rows("asem/asem_meta.csv").stream()
                .filter(each -> each.get("Level").equals(level))
                .toList();
    }

    @Test
    void powerMeansOfTheNamedOrdersAreTheNamedMeans() throws IOException {
        String nearly = "{power: 0.0000001}";
        Scores scores = score(FROM_1, 0, List.of(nearly, nearly, nearly));
        Scores geometric = score(FROM_1, 0, GEOMETRIC);
        KpiCode index = new KpiCode("Index");
        for (int row = 0; row < COUNTRIES; row++) {
            assertThat(column(scores, index).figure(row).or(0))
                    .isCloseTo(
                            column(geometric, index).figure(row).or(1),
                            org.assertj.core.data.Percentage.withPercentage(0.001));
        }
    }

    private static Map<String, Map<String, String>> posts() {
        return ReferenceData.rows("asem/C_goalposts_used.csv").stream()
                .collect(Collectors.toMap(row -> row.get("iCode"), row -> row));
    }

    private static Function<Map<String, String>, String> betweenPosts() {
        Map<String, Map<String, String>> posts = posts();
        return meta -> {
            Map<String, String> post = posts.get(meta.get("iCode"));
            boolean falls = post.get("dir").equals("-1");
            return "form: linear, zero: %s, full: %s"
                    .formatted(post.get(falls ? "hi" : "lo"), post.get(falls ? "lo" : "hi"));
        };
    }

    private static Function<Map<String, String>, String> by(String form) {
        return meta -> form + turned(meta);
    }

    private static String turned(Map<String, String> meta) {
        return meta.get("Direction").equals("-1") ? ", direction: lower" : "";
    }

    private Scores score(
            Function<Map<String, String>, String> form, double coverage, List<String> means)
            throws IOException {
        Framework framework =
                ReferenceData.sound(
                                ReferenceData.read(
                                        Files.createTempDirectory(folder, "asem"),
                                        files(form, coverage, means)))
                        .framework();
        List<Map<String, String>> raw = ReferenceData.rows("asem/asem_raw.csv");
        Sheet sheet =
                new Sheet(
                        Lens.CLAIMED,
                        Period.year(2018),
                        raw.stream().map(row -> unit(row)).toList());
        for (int row = 0; row < raw.size(); row++) {
            for (ElementCode element : framework.elements().keySet()) {
                String cell = raw.get(row).get(element.value().substring(2));
                if (!isBlank(cell)) {
                    sheet.column(element).set(row, Double.parseDouble(cell));
                }
            }
        }
        return Scoring.score(framework, sheet, null, List.of());
    }

    private static Map<String, String> files(
            Function<Map<String, String>, String> form, double coverage, List<String> means) {
        List<Map<String, String>> meta = ReferenceData.rows("asem/asem_meta.csv");
        StringBuilder elements = new StringBuilder("elements:\n");
        StringBuilder indicators = new StringBuilder("indicators:\n");
        for (Map<String, String> each : meta) {
            if (each.get("Level").equals("1")) {
                String code = each.get("iCode");
                elements.append(
                        "  - {code: x_%s, name: {zh: %s, en: %s}, type: number, source: declared}\n"
                                .formatted(code, code, code));
                indicators.append(
                        """
                          - {code: %s, name: {zh: %s, en: %s}, definition: {zh: %s, en: %s}, kind: graded, stage: outcome,
                             formula: x_%s, missing: exclude, score: {%s}}
                        """
                                .formatted(code, code, code, code, code, code, form.apply(each)));
            }
        }
        String tree = node(meta, "Index", 4, coverage, means, "  ");
        return Map.of(
                "elements.yaml",
                elements.toString(),
                "indicators.yaml",
                indicators.toString(),
                "framework.yaml",
                """
                schema: shiji/framework/1
                code: asem
                version: 1.0.0
                name: {zh: 亚欧互联互通, en: ASEM connectivity}
                period: year
                validFrom: 2018-01-01
                decimals: 6
                excludeLimit: 1
                tree:
                %sverdict:
                  levels:
                    - {code: developing, otherwise: true}
                """
                        .formatted(tree));
    }

    private static String node(
            List<Map<String, String>> meta,
            String code,
            int level,
            double coverage,
            List<String> means,
            String indent) {
        StringBuilder node =
                new StringBuilder(
                        "%s- code: %s\n%s  name: {zh: %s, en: %s}\n%s  aggregate: %s\n%s  missing: exclude\n"
                                .formatted(
                                        indent,
                                        code,
                                        indent,
                                        code,
                                        code,
                                        indent,
                                        means.get(level - 2),
                                        indent));
        if (coverage > 0) {
            node.append(indent).append("  minCoverage: ").append(coverage).append('\n');
        }
        if (level < 4) {
            node.append(indent).append("  weight: ").append(weight(meta, code)).append('\n');
        }
        node.append(indent).append("  children:\n");
        for (Map<String, String> each : meta) {
            if (each.get("Parent").equals(code)) {
                node.append(
                        level == 2
                                ? "%s    - {indicator: %s, weight: %s}\n"
                                        .formatted(indent, each.get("iCode"), each.get("Weight"))
                                : node(
                                        meta,
                                        each.get("iCode"),
                                        level - 1,
                                        coverage,
                                        means,
                                        indent + "    "));
            }
        }
        return node.toString();
    }

    private static String weight(List<Map<String, String>> meta, String code) {
        return meta.stream()
                .filter(each -> each.get("iCode").equals(code))
                .map(each -> each.get("Weight"))
                .findFirst()
                .orElseThrow();
    }

    private static void indicators(String file, Scores scores, double scale) {
        agrees(file, scores, INDICATORS, MISSING, scale);
    }

    private static void nodes(String file, Scores scores, int blanks) {
        agrees(file, scores, NODES, blanks, 1);
    }

    /** Compares all scores of a file, and those that are blank in both. */
    private static void agrees(String file, Scores scores, int width, int blanks, double scale) {
        int compared = 0;
        int blank = 0;
        List<Map<String, String>> rows = ReferenceData.rows("asem/" + file);
        assertThat(rows)
                .extracting(row -> row.get("uCode"))
                .hasSize(COUNTRIES)
                .doesNotHaveDuplicates();
        for (Map<String, String> row : rows) {
            int unit = scores.sheet().units().indexOf(unit(row));
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!cell.getKey().equals("uCode")) {
                    Figure figure = column(scores, new KpiCode(cell.getKey())).figure(unit);
                    String where = file + " " + row.get("uCode") + " " + cell.getKey();
                    if (isBlank(cell.getValue())) {
                        assertThat(figure.value()).as(where).isNull();
                        blank++;
                    } else {
                        assertThat(figure.value()).as(where).isNotNull();
                        isClose(where, figure.or(0), Double.parseDouble(cell.getValue()) * scale);
                        compared++;
                    }
                }
            }
        }
        assertThat(blank).as("blanks of " + file).isEqualTo(blanks);
        assertThat(compared).as("numbers of " + file).isEqualTo(COUNTRIES * width - blanks);
        System.out.printf("%s: %d numbers agree, %d blanks%n", file, compared, blank);
    }

    private static void isClose(String where, double found, double expected) {
        assertThat(Math.abs(found - expected))
                .as("%s: %s, %s expected", where, found, expected)
                .isLessThanOrEqualTo(CLOSE * Math.abs(expected));
    }

    /** By the command {@code score}, as anybody outside would have them calculated. */
    private void ranks(String file) throws IOException {
        Path asem = Files.createTempDirectory(folder, "asem");
        ReferenceData.sound(ReferenceData.read(asem, files(MIN_MAX, 0, ARITHMETIC)));
        Path values = Files.writeString(asem.resolve("values.csv"), values());
        Path out = asem.resolve("scores.csv");
        assertThat(
                        Headless.run(
                                "score",
                                "--framework",
                                asem.toString(),
                                "--values",
                                values.toString(),
                                "--out",
                                out.toString()))
                .isZero();
        Map<String, String[]> written = new HashMap<>();
        for (String line : Files.readAllLines(out)) {
            String[] cells = line.split(",", -1);
            written.put(cells[0] + " " + cells[2], cells);
        }

        int ranks = 0;
        for (Map<String, String> row : ReferenceData.rows("asem/" + file)) {
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!cell.getKey().equals("uCode")) {
                    String where = row.get("uCode") + " " + cell.getKey();
                    assertThat(written.get(where)).as(where).isNotNull();
                    assertThat(written.get(where)[RANK]).as(where).isEqualTo(cell.getValue());
                    ranks++;
                }
            }
        }
        assertThat(ranks).isEqualTo(COUNTRIES * NODES);
        for (Map<String, String> row : ReferenceData.rows("asem/A_agg_amean.csv")) {
            for (Map<String, String> node : nodes()) {
                String where = row.get("uCode") + " " + node.get("iCode");
                isClose(
                        where,
                        Double.parseDouble(written.get(where)[SCORE]),
                        Double.parseDouble(row.get(node.get("iCode"))));
            }
        }
        System.out.printf("%s: %d ranks agree%n", file, ranks);
    }

    private static List<Map<String, String>> nodes() {
        return List.of("2", "3", "4").stream().flatMap(each -> level(each).stream()).toList();
    }

    private static String values() {
        List<String> codes = codes();
        StringBuilder text = new StringBuilder("unit,period");
        codes.forEach(code -> text.append(",x_").append(code));
        for (Map<String, String> row : ReferenceData.rows("asem/asem_raw.csv")) {
            text.append('\n').append(row.get("uCode")).append(",2018");
            for (String code : codes) {
                text.append(',').append(isBlank(row.get(code)) ? "" : row.get(code));
            }
        }
        return text.append('\n').toString();
    }

    private static UnionId unit(Map<String, String> row) {
        return new UnionId(row.getOrDefault("uCode", "").toLowerCase(Locale.ROOT));
    }

    private static Column column(Scores scores, KpiCode code) {
        Column column = scores.scores().get(code);
        assertThat(column).as(code.value()).isNotNull();
        return java.util.Objects.requireNonNull(column);
    }

    private static boolean isBlank(String cell) {
        return cell.isEmpty() || cell.equals("NA") || cell.equals("NaN");
    }
}
