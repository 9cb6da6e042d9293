package org.shiji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.shiji.shared.Published;
import org.shiji.shared.UnionId;

/**
 * The connectivity index of 51 countries (Joint Research Centre), against the results of COINr: to
 * 1e-9 relative, ranks exactly.
 */
class AsemTest {

    private static final double CLOSE = 1e-9;
    private static final Function<Map<String, String>, String> MIN_MAX =
            meta -> "form: min-max" + turned(meta);

    @TempDir Path folder;

    @Test
    void minMaxAndArithmeticMeans() throws IOException {
        Scores scores = score(MIN_MAX, 0, "arithmetic", "arithmetic", "arithmetic");

        agrees("A_norm_minmax_0_100.csv", scores, 1);
        agrees("A_agg_amean.csv", scores, 1);
        ranksAgree("A_ranks_amean.csv", scores);
    }

    @Test
    void nodesCoveredTooLittleHaveNoScore() throws IOException {
        Scores scores = score(MIN_MAX, 0.9, "arithmetic", "arithmetic", "arithmetic");

        int blank = agrees("A_agg_amean_datthresh_0.9.csv", scores, 1);
        assertThat(blank).isEqualTo(95);
    }

    @Test
    void geometricHarmonicAndMixedMeans() throws IOException {
        Function<Map<String, String>, String> from1 =
                meta -> MIN_MAX.apply(meta) + ", range: [1, 100]";

        Scores geometric = score(from1, 0, "geometric", "geometric", "geometric");
        agrees("B_norm_minmax_1_100.csv", geometric, 1);
        agrees("B_agg_gmean.csv", geometric, 1);
        agrees("B_agg_hmean.csv", score(from1, 0, "harmonic", "harmonic", "harmonic"), 1);
        agrees(
                "B_agg_mixed_amean_gmean_hmean.csv",
                score(from1, 0, "arithmetic", "geometric", "harmonic"),
                1);
    }

    @Test
    void powerMeansOfTheNamedOrdersAreTheNamedMeans() throws IOException {
        Function<Map<String, String>, String> from1 =
                meta -> MIN_MAX.apply(meta) + ", range: [1, 100]";
        String nearly = "{power: 0.0000001}";
        Scores scores = score(from1, 0, nearly, nearly, nearly);
        Scores geometric = score(from1, 0, "geometric", "geometric", "geometric");
        KpiCode index = new KpiCode("Index");
        for (int row = 0; row < 51; row++) {
            assertThat(column(scores, index).figure(row).or(0))
                    .isCloseTo(
                            column(geometric, index).figure(row).or(1),
                            org.assertj.core.data.Percentage.withPercentage(0.001));
        }
    }

    @Test
    void standardScoresRanksAndPercentiles() throws IOException {
        String a = "arithmetic";
        agrees("C_norm_zscore.csv", score(meta -> "form: z-score" + turned(meta), 0, a, a, a), 1);
        agrees("C_norm_rank.csv", score(meta -> "form: rank" + turned(meta), 0, a, a, a), 1);
        agrees(
                "C_norm_prank.csv",
                score(meta -> "form: percentile" + turned(meta), 0, a, a, a),
                100);
    }

    @Test
    void fixedGoalposts() throws IOException {
        Map<String, Map<String, String>> posts =
                ReferenceData.rows("asem/C_goalposts_used.csv").stream()
                        .collect(Collectors.toMap(row -> row.get("iCode"), row -> row));
        Function<Map<String, String>, String> between =
                meta -> {
                    Map<String, String> post = posts.get(meta.get("iCode"));
                    boolean falls = post.get("dir").equals("-1");
                    return "form: linear, zero: %s, full: %s"
                            .formatted(
                                    post.get(falls ? "hi" : "lo"), post.get(falls ? "lo" : "hi"));
                };
        agrees(
                "C_norm_goalposts_0_100.csv",
                score(between, 0, "arithmetic", "arithmetic", "arithmetic"),
                1);
    }

    private static String turned(Map<String, String> meta) {
        return meta.get("Direction").equals("-1") ? ", direction: lower" : "";
    }

    private Scores score(
            Function<Map<String, String>, String> form,
            double coverage,
            String pillars,
            String subIndices,
            String index)
            throws IOException {
        Framework framework =
                ReferenceData.sound(
                                ReferenceData.read(
                                        folder.resolve("asem"),
                                        files(form, coverage, List.of(pillars, subIndices, index))))
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
            node.append(indent).append("  weight: 1\n");
        }
        node.append(indent).append("  children:\n");
        for (Map<String, String> each : meta) {
            if (each.get("Parent").equals(code)) {
                node.append(
                        level == 2
                                ? indent
                                        + "    - {indicator: "
                                        + each.get("iCode")
                                        + ", weight: 1}\n"
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

    /** Compares all scores of a file and counts those that are blank in both. */
    private static int agrees(String file, Scores scores, double scale) {
        int compared = 0;
        int blank = 0;
        for (Map<String, String> row : ReferenceData.rows("asem/" + file)) {
            int unit = scores.sheet().units().indexOf(unit(row));
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!cell.getKey().equals("uCode")) {
                    Figure figure = column(scores, new KpiCode(cell.getKey())).figure(unit);
                    if (isBlank(cell.getValue())) {
                        assertThat(figure.value()).as(file + " " + cell).isNull();
                        blank++;
                    } else {
                        double expected = Double.parseDouble(cell.getValue()) * scale;
                        Double value = figure.value();
                        assertThat(value)
                                .as(file + " " + row.get("uCode") + " " + cell)
                                .isNotNull();
                        assertThat(Math.abs(figure.or(0) - expected))
                                .as("%s %s %s: %s", file, row.get("uCode"), cell, value)
                                .isLessThanOrEqualTo(CLOSE * Math.max(1e-9, Math.abs(expected)));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(400);
        System.out.printf("%s: %d numbers agree, %d blanks%n", file, compared, blank);
        return blank;
    }

    private static void ranksAgree(String file, Scores scores) {
        int decimals = 6;
        for (Map<String, String> row : ReferenceData.rows("asem/" + file)) {
            int unit = scores.sheet().units().indexOf(unit(row));
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!cell.getKey().equals("uCode")) {
                    Column column = column(scores, new KpiCode(cell.getKey()));
                    double own = Published.round(column.figure(unit).or(0), decimals);
                    int rank = 1;
                    for (int other = 0; other < column.size(); other++) {
                        rank += Published.round(column.figure(other).or(0), decimals) > own ? 1 : 0;
                    }
                    assertThat(rank)
                            .as(row.get("uCode") + " " + cell.getKey())
                            .isEqualTo(Integer.parseInt(cell.getValue()));
                }
            }
        }
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
