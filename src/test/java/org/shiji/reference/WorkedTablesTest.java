package org.shiji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.definitions.Reading;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Issue;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.Published;
import org.shiji.shared.Severity;
import org.shiji.shared.UnionId;

/** Published tables with their weights and results, digit for digit. */
class WorkedTablesTest {

    @TempDir Path folder;

    private final StringBuilder elements = new StringBuilder("elements:\n");
    private final StringBuilder indicators = new StringBuilder("indicators:\n");
    private final StringBuilder tree = new StringBuilder();
    private final Map<String, Double> values = new LinkedHashMap<>();

    @Test
    void theFuzzyEvaluationComesOutAsPrinted() throws IOException {
        List<Map<String, String>> rows = ReferenceData.rows("worked/fuzzy_ahp_2024.csv");
        List<String> grades = List.of("exc", "good", "med", "qual", "unq");
        Set<String> groups = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            for (String grade : grades) {
                element(grade + i, Double.parseDouble(row.get(grade)));
            }
            indicator(
                    "K" + i,
                    "exc%d * 1.0 + good%d * 0.8 + med%d * 0.6 + qual%d * 0.4 + unq%d * 0.2"
                            .replace("%d", "" + i),
                    "{form: identity, clamp: false}");
            if (groups.add(row.get("group"))) {
                group(row.get("group"), row.get("w1"));
            }
            leaf("K" + i, row.get("w2"));
        }
        Scores scores = score(sound("arithmetic"), 2024);

        assertThat(rows).hasSize(22);
        Set<String> halves = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(printed(scores, "K" + i))
                    .as(rows.get(i).get("indicator"))
                    .isEqualTo(rows.get(i).get("published"));
            String exact = exactly(scores, "K" + i, 3);
            if (exact.endsWith("5")) {
                halves.add(exact + " is " + printed(scores, "K" + i));
            }
        }
        assertThat(halves).containsExactly("0.855 is 0.86", "0.865 is 0.87", "0.875 is 0.88");
        assertThat(printed(scores, "Input")).isEqualTo("0.80");
        assertThat(printed(scores, "Process")).isEqualTo("0.82");
        assertThat(printed(scores, "Output")).isEqualTo("0.83");
        assertThat(printed(scores, "TOTAL")).isEqualTo("0.82");
        assertThat(exactly(scores, "Input", 4)).isEqualTo("0.7998");
        assertThat(exactly(scores, "Process", 5)).isEqualTo("0.82145");
        assertThat(exactly(scores, "Output", 5)).isEqualTo("0.82945");
        assertThat(exactly(scores, "TOTAL", 7)).isEqualTo("0.8162725");
        System.out.println("fuzzy evaluation: " + (rows.size() + 4) + " numbers as printed");
    }

    @Test
    void theCollegeAssessmentMakes71() throws IOException {
        List<Map<String, String>> rows = ReferenceData.rows("worked/college_assessment_2023.csv");
        Map<String, BigDecimal> most = new LinkedHashMap<>();
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        StringBuilder bonus = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String group = row.get("group").substring(0, 1);
            boolean counts = "ABCD".contains(group);
            String max = row.get("max");
            if (!counts && Double.parseDouble(max) == 0) {
                continue; // nothing was taken off
            }
            element("e" + i, Double.parseDouble(row.get("entered")));
            indicator(
                    "K" + i,
                    "e" + i,
                    "{form: per-unit, points: 1, cap: " + max + "}",
                    counts ? "graded" : "bonus");
            if (counts) {
                most.merge(group, new BigDecimal(max), BigDecimal::add);
                groups.computeIfAbsent(group, none -> new StringBuilder())
                        .append("          - {indicator: K%d, weight: %s}\n".formatted(i, max));
            } else {
                bonus.append("      - {indicator: K%d, points: %s}\n".formatted(i, max));
            }
        }
        groups.forEach(
                (group, children) -> {
                    group(group, most.get(group).toPlainString());
                    tree.append(children);
                });
        tree.append(bonus);

        Scores scores = score(sound("sum"), 2023);

        assertThat(exactly(scores, "TOTAL", 1)).isEqualTo("71.0");
        assertThat(points(scores, "A", most)).isEqualTo("6.0");
        assertThat(points(scores, "B", most)).isEqualTo("25.0");
        assertThat(points(scores, "C", most)).isEqualTo("28.0");
        assertThat(points(scores, "D", most)).isEqualTo("7.0");
        assertThat(bonus(scores, rows)).isEqualTo("5.0");
        assertThat(most).containsOnlyKeys("A", "B", "C", "D");
        assertThat(most.get("A")).isEqualByComparingTo("15");
        assertThat(most.get("B")).isEqualByComparingTo("31");
        assertThat(most.get("C")).isEqualByComparingTo("36");
        assertThat(most.get("D")).isEqualByComparingTo("18");
        assertThat(most.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void weightsThatAddUpAreTakenWithoutAnyTolerance() throws IOException {
        Reading exact = weights("goal attainment 2021", 10, "1e-12");

        assertThat(exact.issues()).isEmpty();
        assertThat(exact.definition()).isNotNull();
    }

    @Test
    void weightsOf0999AreTakenWithTheToleranceOf0001AndNoLess() throws IOException {
        Reading taken = weights("training base 2024", 5, "0.001");
        assertThat(taken.issues()).isEmpty();
        assertThat(taken.definition()).isNotNull();

        Reading refused = weights("training base 2024", 5, "0.00099");
        isRefused(refused, "0.999", "1");
    }

    @Test
    void aGroupWhosePartsAddUpToSomethingElseIsRefused() throws IOException {
        isRefused(weights("retracted 2022", 2, "0.001"), "0.1156", "0.1106");
    }

    private static void isRefused(Reading reading, String... numbers) {
        assertThat(reading.issues()).hasSize(1);
        Issue refusal = reading.issues().getFirst();
        assertThat(refusal.severity()).isEqualTo(Severity.ERROR);
        assertThat(refusal.in(Locale.ENGLISH)).contains(numbers);
        assertThat(reading.definition()).isNull();
    }

    private Reading weights(String source, int size, String tolerance) throws IOException {
        element("x", 1);
        List<Map<String, String>> rows =
                ReferenceData.rows("worked/weights.csv").stream()
                        .filter(row -> row.get("source").equals(source))
                        .toList();
        assertThat(rows).hasSize(size);
        Map<String, String> names = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            names.computeIfAbsent(row.get("code"), name -> "N" + names.size());
            names.computeIfAbsent(row.get("parent"), name -> "N" + names.size());
        }
        Set<String> parents = new LinkedHashSet<>();
        rows.forEach(row -> parents.add(row.get("parent")));
        for (Map<String, String> row : rows) {
            boolean top = row.get("parent").isEmpty();
            boolean first =
                    top ? parents.contains(row.get("code")) : parents.remove(row.get("parent"));
            if (top && !first) {
                leafOfItsOwn(names.get(row.get("code")), row.get("weight"), "      ");
            } else if (!top) {
                if (first) {
                    tree.append(
                            """
                                  - code: %s
                                    name: {zh: 组, en: group}
                                    weight: %s
                                    weightsSum: true
                                    children:
                            """
                                    .formatted(
                                            names.get(row.get("parent")),
                                            row.get("parent_weight")));
                }
                leafOfItsOwn(names.get(row.get("code")), row.get("weight"), "          ");
            }
        }
        // the weights of the whole add up to 1, where the whole is given
        boolean whole = rows.stream().anyMatch(row -> row.get("parent").isEmpty());
        Map<String, String> files =
                new HashMap<>(
                        files("arithmetic", whole ? "    weight: 1\n    weightsSum: true\n" : ""));
        files.computeIfPresent(
                "framework.yaml", (name, text) -> text + "weightTolerance: " + tolerance + "\n");
        elements.setLength(0);
        elements.append("elements:\n");
        indicators.setLength(0);
        indicators.append("indicators:\n");
        tree.setLength(0);
        return ReferenceData.read(Files.createTempDirectory(folder, "weights"), files);
    }

    private void leafOfItsOwn(String code, String weight, String indent) {
        indicator(code, "x", "{form: identity}");
        tree.append(indent).append("- {indicator: %s, weight: %s}\n".formatted(code, weight));
    }

    private void element(String code, double value) {
        elements.append(
                "  - {code: %s, name: {zh: %s, en: %s}, type: number, source: declared}\n"
                        .formatted(code, code, code));
        values.put(code, value);
    }

    private void indicator(String code, String formula, String score) {
        indicator(code, formula, score, "graded");
    }

    private void indicator(String code, String formula, String score, String kind) {
        indicators.append(
                """
                  - {code: %s, name: {zh: %s, en: %s}, definition: {zh: %s, en: %s}, kind: %s, stage: outcome,
                     formula: "%s", score: %s}
                """
                        .formatted(code, code, code, code, code, kind, formula, score));
    }

    private void group(String code, String weight) {
        tree.append(
                """
                      - code: %s
                        name: {zh: %s, en: %s}
                        weight: %s
                        weightsSum: %s
                        children:
                """
                        .formatted(code, code, code, weight, isWhole(weight)));
    }

    /** Weights below 1 are relative to one another in these tables, points add up. */
    private static boolean isWhole(String weight) {
        return Double.parseDouble(weight) > 1;
    }

    private void leaf(String code, String weight) {
        tree.append("          - {indicator: %s, weight: %s}\n".formatted(code, weight));
    }

    private Framework sound(String aggregate) throws IOException {
        return ReferenceData.sound(
                        ReferenceData.read(folder.resolve("table"), files(aggregate, "")))
                .framework();
    }

    private Map<String, String> files(String aggregate, String ofRoot) {
        return Map.of(
                "elements.yaml",
                elements.toString(),
                "indicators.yaml",
                indicators.toString(),
                "framework.yaml",
                """
                schema: shiji/framework/1
                code: table
                version: 1.0.0
                name: {zh: 表, en: table}
                period: year
                validFrom: 2020-01-01
                tree:
                  - code: TOTAL
                    name: {zh: 总分, en: total}
                    aggregate: %s
                %s    children:
                %sverdict:
                  levels:
                    - {code: developing, otherwise: true}
                """
                        .formatted(aggregate, ofRoot, tree));
    }

    private Scores score(Framework framework, int year) {
        Sheet sheet = new Sheet(Lens.CLAIMED, Period.year(year), List.of(new UnionId("college")));
        values.forEach((code, value) -> sheet.column(new ElementCode(code)).set(0, value));
        return Scoring.score(framework, sheet, null, List.of());
    }

    private static String printed(Scores scores, String code) {
        return exactly(scores, code, 2);
    }

    private static String exactly(Scores scores, String code, int decimals) {
        return Published.exactly(figure(scores, code).or(Double.NaN), decimals).toPlainString();
    }

    private static String points(Scores scores, String group, Map<String, BigDecimal> most) {
        // a group that sums up points has as its score the points themselves
        double score = figure(scores, group).or(Double.NaN);
        return Published.exactly(
                        score * most.getOrDefault(group, BigDecimal.ONE).doubleValue() / 100, 1)
                .toPlainString();
    }

    /** What the items beyond the groups add. */
    private static String bonus(Scores scores, List<Map<String, String>> rows) {
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            double max = Double.parseDouble(row.get("max"));
            if (!"ABCD".contains(row.get("group").substring(0, 1)) && max > 0) {
                sum += figure(scores, "K" + i).or(Double.NaN) * max / 100;
            }
        }
        return Published.exactly(sum, 1).toPlainString();
    }

    private static Figure figure(Scores scores, String code) {
        return java.util.Objects.requireNonNull(scores.scores().get(new KpiCode(code))).figure(0);
    }
}
