package org.shiji.definitions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.CohortScope;
import org.shiji.scoring.Direction;
import org.shiji.scoring.Element;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Node;
import org.shiji.scoring.ScoreForm;

/** A framework written as somebody would write its files. */
final class WrittenFramework {

    private WrittenFramework() {}

    static SortedMap<String, byte[]> files(Framework framework) {
        return files(framework, null);
    }

    /**
     * @param random mixes entries and keys and spreads the indicators over files; null: all in
     *     order
     */
    static SortedMap<String, byte[]> files(Framework framework, @Nullable Random random) {
        List<String> elements = new ArrayList<>();
        framework.elements().values().forEach(each -> elements.add(element(each, random)));
        SortedMap<String, List<String>> indicators = new TreeMap<>();
        framework
                .indicators()
                .values()
                .forEach(
                        each ->
                                indicators
                                        .computeIfAbsent(
                                                random == null
                                                        ? "indicators.yaml"
                                                        : "indicators/%d.yaml"
                                                                .formatted(random.nextInt(4)),
                                                name -> new ArrayList<>())
                                        .add(indicator(each, random)));
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("elements.yaml", bytes("elements:\n" + list(elements, random)));
        indicators.forEach(
                (name, all) -> files.put(name, bytes("indicators:\n" + list(all, random))));
        files.put(
                "framework.yaml",
                bytes(
                        """
                        schema: shiji/framework/1
                        code: test
                        version: "1"
                        name: {zh: 测试, en: test}
                        notice: {zh: 测试, en: test}
                        basis: 通知
                        period: year
                        validFrom: 2024-01-01
                        verdict: {levels: [{code: developing, otherwise: true}]}
                        tree:
                        - %s
                        """
                                .formatted(node(framework.root(), 0, random))));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String list(List<String> entries, Random random) {
        List<String> all = new ArrayList<>(entries);
        if (random != null) {
            Collections.shuffle(all, random);
        }
        return all.stream().map(each -> "- " + each + "\n").collect(Collectors.joining());
    }

    private static String map(Random random, String... entries) {
        List<String> all = new ArrayList<>(List.of(entries));
        all.removeIf(String::isEmpty);
        if (random != null) {
            Collections.shuffle(all, random);
        }
        return "{" + String.join(", ", all) + "}";
    }

    private static String element(Element element, Random random) {
        return map(
                random,
                "code: " + element.code(),
                "name: {zh: 要素, en: element}",
                "type: number",
                "source: declared");
    }

    private static String indicator(Indicator indicator, Random random) {
        return map(
                random,
                "code: " + indicator.code(),
                "name: {zh: 指标, en: indicator}",
                "definition: {zh: 定义, en: definition}",
                "kind: " + Words.of(indicator.kind()),
                "stage: " + Words.of(indicator.stage()),
                "formula: \"" + indicator.formula().source() + "\"",
                score(indicator.score(), random),
                "missing: " + Words.of(indicator.missing()),
                "evidence: {strength: %s, cap: {weak: %s, none: %s}}"
                        .formatted(
                                Words.of(indicator.caps().required()),
                                indicator.caps().weak(),
                                indicator.caps().none()));
    }

    private static String node(Node node, double weight, Random random) {
        List<String> children = new ArrayList<>();
        for (Node.Child child : node.children()) {
            children.add(
                    switch (child) {
                        case Node.Branch branch -> node(branch.node(), branch.weight(), random);
                        case Node.Leaf leaf ->
                                map(
                                        random,
                                        "indicator: " + leaf.indicator(),
                                        leaf.weight() > 0 ? "weight: " + leaf.weight() : "",
                                        leaf.points() > 0 ? "points: " + leaf.points() : "");
                    });
        }
        return map(
                random,
                "code: " + node.code(),
                "name: {zh: 节点, en: node}",
                weight > 0 ? "weight: " + weight : "",
                "aggregate: "
                        + (node.aggregate() == Aggregate.POWER
                                ? "{power: " + node.power() + "}"
                                : Words.of(node.aggregate())),
                node.missing() == null ? "" : "missing: " + Words.of(node.missing()),
                node.minCoverage() > 0 ? "minCoverage: " + node.minCoverage() : "",
                "children: [" + String.join(", ", children) + "]");
    }

    private static String score(@Nullable ScoreForm form, Random random) {
        return form == null ? "" : "score: " + form(form, random);
    }

    /** Nothing is cut off unless it is said. */
    private static String floor(double floor) {
        return Double.isInfinite(floor) ? "" : "floor: " + floor;
    }

    private static String behind(ScoreForm.Band band) {
        return Double.isInfinite(band.behind())
                ? ""
                : (band.closed() ? "within: " : "below: ") + band.behind();
    }

    private static String target(ScoreForm.Target form, Random random) {
        if (form.byPeriod().isEmpty()) {
            return "target: " + form.every();
        }
        List<String> targets = new ArrayList<>();
        form.byPeriod().forEach((period, target) -> targets.add(period.code() + ": " + target));
        targets.add("otherwise: " + form.every());
        return "target: " + map(random, targets.toArray(String[]::new));
    }

    private static String form(ScoreForm form, Random random) {
        return switch (form) {
            case ScoreForm.Identity f ->
                    map(random, "form: identity", "clamp: " + f.clamp(), direction(f.direction()));
            case ScoreForm.Linear f ->
                    map(
                            random,
                            "form: linear",
                            "zero: " + f.zero(),
                            "full: " + f.full(),
                            "clamp: " + f.clamp());
            case ScoreForm.Ratio f ->
                    map(
                            random,
                            "form: ratio",
                            "full: " + f.full(),
                            floor(f.floor()),
                            direction(f.direction()));
            case ScoreForm.Steps f ->
                    map(
                            random,
                            "form: steps",
                            "steps: "
                                    + f.steps().stream()
                                            .map(
                                                    each ->
                                                            map(
                                                                    random,
                                                                    (each.closed()
                                                                                    ? "from: "
                                                                                    : "above: ")
                                                                            + each.bound(),
                                                                    "score: " + each.score()))
                                            .toList());
            case ScoreForm.Piecewise f ->
                    map(
                            random,
                            "form: piecewise",
                            "points: "
                                    + f.points().stream()
                                            .map(each -> List.of(each.x(), each.score()))
                                            .toList());
            case ScoreForm.PerUnit f ->
                    map(random, "form: per-unit", "points: " + f.points(), "cap: " + f.cap());
            case ScoreForm.Deduct f ->
                    map(random, "form: deduct", "points: " + f.points(), "cap: " + f.cap());
            case ScoreForm.Pass f ->
                    map(random, "form: pass", "when: \"" + f.when().source() + "\"");
            case ScoreForm.Answers f ->
                    map(
                            random,
                            "form: map",
                            "values: {"
                                    + f.values().entrySet().stream()
                                            .map(each -> each.getKey() + ": " + each.getValue())
                                            .collect(Collectors.joining(", "))
                                    + "}",
                            f.otherwise() == null ? "" : "otherwise: " + f.otherwise());
            case ScoreForm.Target f ->
                    map(
                            random,
                            "form: target",
                            target(f, random),
                            "cap: " + f.cap(),
                            direction(f.direction()));
            case ScoreForm.BestPeer f ->
                    map(random, "form: best-peer", floor(f.floor()), direction(f.direction()));
            case ScoreForm.PeerMean f ->
                    map(
                            random,
                            "form: peer-mean",
                            "bands: "
                                    + f.bands().stream()
                                            .map(
                                                    each ->
                                                            map(
                                                                    random,
                                                                    behind(each),
                                                                    "score: " + each.score()))
                                            .toList(),
                            direction(f.direction()));
            case ScoreForm.MinMax f ->
                    map(
                            random,
                            "form: min-max",
                            "range: " + List.of(f.low(), f.high()),
                            scope(f.scope()),
                            direction(f.direction()));
            case ScoreForm.ZScore f ->
                    map(
                            random,
                            "form: z-score",
                            "mean: " + f.mean(),
                            "sd: " + f.sd(),
                            scope(f.scope()),
                            direction(f.direction()));
            case ScoreForm.Percentile f ->
                    map(random, "form: percentile", scope(f.scope()), direction(f.direction()));
            case ScoreForm.Rank f ->
                    map(random, "form: rank", scope(f.scope()), direction(f.direction()));
        };
    }

    private static String direction(Direction direction) {
        return "direction: " + Words.of(direction);
    }

    private static String scope(CohortScope scope) {
        return "scope: " + Words.of(scope);
    }
}
