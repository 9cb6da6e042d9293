package org.shiji.definitions.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Namer;
import org.shiji.scoring.Node;
import org.shiji.scoring.ScoreForm;
import org.shiji.scoring.ScoreWords;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/** Puts the tree of a framework into words. */
final class Lines {

    private final Framework framework;
    private final Locale locale;
    private final Set<KpiCode> placed = new HashSet<>();

    private Lines(Framework framework, Locale locale) {
        this.framework = framework;
        this.locale = locale;
    }

    /** The root, and behind it the indicators that stand nowhere in the tree. */
    static List<Line> of(Framework framework, Locale locale) {
        return new Lines(framework, locale).all();
    }

    private List<Line> all() {
        List<Line> lines = new ArrayList<>();
        framework.roots().forEach(root -> lines.add(node(root, "", 100, root.missing())));
        framework
                .indicators()
                .forEach(
                        (code, indicator) -> {
                            if (!placed.contains(code)) {
                                lines.add(indicator(indicator, "", "", null));
                            }
                        });
        return List.copyOf(lines);
    }

    private Line node(Node node, String weight, double share, @Nullable MissingPolicy above) {
        double sum = node.children().stream().mapToDouble(Node.Child::weight).sum();
        List<Line> children = new ArrayList<>();
        for (Node.Child child : node.children()) {
            double part = sum == 0 ? 0 : share * child.weight() / sum;
            children.add(
                    switch (child) {
                        case Node.Branch branch ->
                                node(
                                        branch.node(),
                                        weight(branch.weight()),
                                        part,
                                        branch.node().missing());
                        case Node.Leaf leaf -> leaf(leaf, part, node.missing());
                    });
        }
        String missing = above == null ? "" : say("missing." + word(above));
        return new Line(
                node.code().value(),
                node.name().in(locale),
                true,
                say("aggregate." + word(node.aggregate()), node.power()),
                weight,
                share == 0 ? "" : percent(share),
                "",
                "",
                "",
                coverage(node, missing),
                "",
                found(node.code().value(), node.name()),
                List.copyOf(children));
    }

    private Line leaf(Node.Leaf leaf, double share, @Nullable MissingPolicy above) {
        placed.add(leaf.indicator());
        Indicator indicator = framework.indicators().get(leaf.indicator());
        if (indicator == null) {
            throw new IllegalStateException(
                    "not an indicator of the framework: " + leaf.indicator());
        }
        String weight =
                leaf.points() > 0 ? say("points", number(leaf.points())) : weight(leaf.weight());
        return indicator(indicator, weight, share == 0 ? "" : percent(share), above);
    }

    private Line indicator(
            Indicator indicator, String weight, String share, @Nullable MissingPolicy above) {
        ScoreForm form = indicator.score();
        MissingPolicy missing = above == null ? indicator.missing() : above;
        return new Line(
                indicator.code().value(),
                indicator.name().in(locale),
                false,
                say(
                        "kindAndStage",
                        say("kind." + word(indicator.kind())),
                        say("stage." + word(indicator.stage()))),
                weight,
                share,
                indicator.definition().in(locale),
                formula(indicator),
                form == null ? "" : ScoreWords.describe(form, indicator.unit(), locale),
                indicator.kind() == IndicatorKind.INFO ? "" : say("missing." + word(missing)),
                evidence(indicator.caps()),
                found(indicator),
                List.of());
    }

    private String coverage(Node node, String missing) {
        if (node.minCoverage() == 0) {
            return missing;
        }
        String coverage = say("minCoverage", number(node.minCoverage() * 100));
        return missing.isEmpty() ? coverage : say("both", missing, coverage);
    }

    /** An indicator is found by what it is made of, too. */
    private String found(Indicator indicator) {
        StringBuilder words = new StringBuilder(found(indicator.code().value(), indicator.name()));
        for (String code : indicator.formula().names()) {
            framework
                    .elements()
                    .forEach(
                            (key, element) -> {
                                if (key.value().equals(code)) {
                                    words.append('\n').append(found(code, element.name()));
                                }
                            });
        }
        return words.toString();
    }

    static String found(String code, Text name) {
        return (code + "\n" + name.zh() + "\n" + name.en()).toLowerCase(Locale.ROOT);
    }

    private String formula(Indicator indicator) {
        String words =
                FormulaWords.describe(indicator.formula().tree(), Namer.of(framework), locale);
        String decimals = say("decimals", indicator.decimals());
        return say(
                "formulaWithUnit",
                words,
                indicator.unit().isEmpty()
                        ? decimals
                        : say("both", Units.in(locale, indicator.unit()), decimals));
    }

    private String evidence(Indicator.EvidenceCaps caps) {
        if (caps.required() == EvidenceStrength.NONE) {
            return say("evidence.free");
        }
        String strength = Messages.say(locale, "definitions.strength." + word(caps.required()));
        return caps.required() == EvidenceStrength.STRONG
                ? say("evidence.strong", strength, number(caps.weak()), number(caps.none()))
                : say("evidence.weak", strength, number(caps.none()));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String weight(double weight) {
        return weight == 0 ? "" : number(weight);
    }

    private static String number(double number) {
        return format("#,##0.####", number);
    }

    private static String percent(double share) {
        return format("0.0", share) + "%";
    }

    private static String format(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
