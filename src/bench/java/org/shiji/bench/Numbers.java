package org.shiji.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shiji.definitions.DefinitionReader;
import org.shiji.definitions.Reading;
import org.shiji.headless.PublishedRanks;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** The numbers of the benchmark as its generator wrote them, and the framework over them. */
final class Numbers {

    static final int INDICATORS = 44;
    static final int PERIODS = 5;
    static final int PILLARS = 8;
    static final int SUBS = 3;
    private static final int FIRST_YEAR = 2020;

    private final int units;
    private final double[] raw;
    private final List<String[]> meta;
    private final List<String[]> pillars;
    private final List<String[]> subs;

    private final double[] directions = new double[INDICATORS];
    private final double[] weights = new double[INDICATORS];
    private final int[] pillarOf = new int[INDICATORS];
    private final double[] pillarWeights = new double[PILLARS];
    private final int[] subOf = new int[PILLARS];
    private final double[] subWeights = new double[SUBS];

    private Numbers(int units, double[] raw, Path folder) throws IOException {
        this.units = units;
        this.raw = raw;
        meta = rows(folder.resolve("meta.csv"));
        pillars = rows(folder.resolve("pillar.csv"));
        subs = rows(folder.resolve("sub.csv"));
    }

    static Numbers read(Path folder, int units) throws IOException {
        Path file = folder.resolve("raw_" + units + ".bin");
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    file + " is missing: make it with the generator of the benchmark data");
        }
        double[] raw = new double[PERIODS * units * INDICATORS];
        ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(raw);
        return new Numbers(units, raw, folder);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.strip().split(","))
                .toList();
    }

    int units() {
        return units;
    }

    double[] raw() {
        return raw;
    }

    double direction(int indicator) {
        return directions[indicator];
    }

    double weight(int indicator) {
        return weights[indicator];
    }

    int pillar(int indicator) {
        return pillarOf[indicator];
    }

    double pillarWeight(int pillar) {
        return pillarWeights[pillar];
    }

    int sub(int pillar) {
        return subOf[pillar];
    }

    double subWeight(int sub) {
        return subWeights[sub];
    }

    Framework framework() throws IOException {
        for (int i = 0; i < INDICATORS; i++) {
            directions[i] = Double.parseDouble(meta.get(i)[1]);
            weights[i] = Double.parseDouble(meta.get(i)[2]);
            pillarOf[i] = Integer.parseInt(meta.get(i)[3]);
        }
        for (int pillar = 0; pillar < PILLARS; pillar++) {
            subOf[pillar] = Integer.parseInt(pillars.get(pillar)[1]);
            pillarWeights[pillar] = Double.parseDouble(pillars.get(pillar)[2]);
        }
        for (int sub = 0; sub < SUBS; sub++) {
            subWeights[sub] = Double.parseDouble(subs.get(sub)[1]);
        }
        Path folder = Files.createTempDirectory("bench");
        StringBuilder elements = new StringBuilder("elements:\n");
        StringBuilder indicators = new StringBuilder("indicators:\n");
        for (String[] each : meta) {
            elements.append(
                    "  - {code: %1$s, name: {zh: %1$s, en: %1$s}, type: number, source: declared}\n"
                            .formatted(each[0]));
            indicators.append(
                    "  - {code: X%1$s, name: {zh: %1$s, en: %1$s}, definition: {zh: %1$s, en: %1$s}, kind: graded, stage: outcome, formula: %1$s, missing: exclude, score: {form: min-max%2$s}}\n"
                            .formatted(each[0], each[1].equals("-1") ? ", direction: lower" : ""));
        }
        Files.writeString(folder.resolve("elements.yaml"), elements);
        Files.writeString(folder.resolve("indicators.yaml"), indicators);
        Files.writeString(folder.resolve("framework.yaml"), tree());
        Reading reading = DefinitionReader.read(folder);
        if (reading.definition() == null) {
            throw new IllegalStateException(
                    reading.issues().stream().map(issue -> issue.in(Locale.ENGLISH)).toList() + "");
        }
        return Objects.requireNonNull(reading.definition()).framework();
    }

    private String tree() {
        StringBuilder tree =
                new StringBuilder(
                        """
                        schema: shiji/framework/1
                        code: bench
                        version: 1.0.0
                        name: {zh: 测, en: bench}
                        period: year
                        validFrom: 2020-01-01
                        verdict: {levels: [{code: developing, otherwise: true}]}
                        tree:
                          - code: INDEX
                            name: {zh: 总, en: index}
                            children:
                        """);
        for (int sub = 0; sub < SUBS; sub++) {
            tree.append(node("      ", "S" + sub, subs.get(sub)[1]));
            for (int pillar = 0; pillar < PILLARS; pillar++) {
                if (subOf[pillar] == sub) {
                    tree.append(node("          ", "P" + pillar, pillars.get(pillar)[2]));
                    for (int i = 0; i < INDICATORS; i++) {
                        if (pillarOf[i] == pillar) {
                            tree.append(
                                    "              - {indicator: X%s, weight: %s}\n"
                                            .formatted(meta.get(i)[0], meta.get(i)[2]));
                        }
                    }
                }
            }
        }
        return tree.toString();
    }

    private static String node(String indent, String code, String weight) {
        return "%1$s- code: %2$s\n%1$s  name: {zh: %2$s, en: %2$s}\n%1$s  weight: %3$s\n%1$s  children:\n"
                .formatted(indent, code, weight);
    }

    List<Sheet> sheets() {
        List<UnionId> ids = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            ids.add(new UnionId("u" + unit));
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int period = 0; period < PERIODS; period++) {
            Sheet sheet = new Sheet(Lens.CLAIMED, Period.year(FIRST_YEAR + period), ids);
            for (int i = 0; i < INDICATORS; i++) {
                Column column = sheet.column(new ElementCode(meta.get(i)[0]));
                for (int unit = 0; unit < units; unit++) {
                    double x = raw[(period * units + unit) * INDICATORS + i];
                    if (x == x) {
                        column.set(unit, x);
                    }
                }
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    /** Ranks by the published index; returns the sum of the index unrounded. */
    static double ranked(Scores scores, Framework framework) {
        Column index = Objects.requireNonNull(scores.scores().get(new KpiCode("INDEX")));
        int[] ranks = PublishedRanks.of(index, framework.decimals());
        double sum = 0;
        for (int unit = 0; unit < ranks.length; unit++) {
            sum += index.or(unit, Double.NaN);
        }
        return ranks.length == 0 || ranks[0] > 0 ? sum : Double.NaN;
    }
}
