package org.shiji.export;

import java.util.List;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.scoring.IndicatorKind;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;

/**
 * Every indicator with its rule, its values under each lens, its score and what it is worth, group
 * by group.
 */
final class PdfIndicators {

    private static final Figure NOTHING = Figure.absent(Missing.NOT_COMPUTABLE);

    private final Scorecard card;
    private final Words words;
    private final PdfTable table;

    PdfIndicators(Scorecard card, Words words) {
        this.card = card;
        this.words = words;
        this.table =
                new PdfTable("grid indicators")
                        .column(words.say("col.indicator"), "w name")
                        .column(words.lens(Lens.CLAIMED), "n")
                        .column(words.lens(Lens.SUPPORTED), "n")
                        .column(words.lens(Lens.VERIFIED), "n")
                        .column(words.say("col.score"), "n")
                        .column(words.say("col.weight"), "n")
                        .column(words.say("col.contribution"), "n");
    }

    List<Tag> drawn() {
        for (Tree.Line line : Tree.lines(card)) {
            switch (line) {
                case Tree.NodeLine(NodeScore node) -> node(node);
                case Tree.IndicatorLine(IndicatorScore indicator, int depth) ->
                        indicator(indicator);
                case Tree.Outside() ->
                        table.group(
                                "group d1",
                                Tag.of("td", "w")
                                        .with("colspan", "7")
                                        .say(words.say("indicators.outside")));
            }
        }
        return List.of(
                Tag.of("h2", "table indicators").say(words.say("indicators.title")),
                Tag.of("p", "note").say(words.say("indicators.key")),
                table.drawn());
    }

    private void node(NodeScore node) {
        Tag name =
                Tag.of("td", "w")
                        .add(Tag.of("b").say(words.say(node.name())))
                        .add(
                                Tag.of("div", "note")
                                        .say(
                                                words.say(
                                                        "indicators.node",
                                                        node.code().value(),
                                                        words.say(node.rollUp()))));
        String share = node.parent() == null ? "" : words.percent(node.share());
        String peers =
                node.peers().isKnown()
                        ? words.say("peers", words.figure(node.peers(), card.decimals()))
                        : "";
        table.group(
                "group d" + Math.min(node.depth(), 3),
                name,
                score(node.scores().getOrDefault(Lens.CLAIMED, NOTHING), ""),
                score(node.scores().getOrDefault(Lens.SUPPORTED, NOTHING), ""),
                score(node.scores().getOrDefault(Lens.VERIFIED, NOTHING), peers),
                score(node.scores().getOrDefault(Lens.VERIFIED, NOTHING), ""),
                PdfTable.number(share),
                PdfTable.number(""));
    }

    private Tag score(Figure figure, String below) {
        return PdfTable.number(
                words.figure(figure, card.decimals()),
                figure.isKnown() ? below : words.gap(figure));
    }

    private void indicator(IndicatorScore indicator) {
        LensScore verified = indicator.lenses().get(Lens.VERIFIED);
        Figure score = verified == null ? NOTHING : verified.score();
        Figure contribution = verified == null ? NOTHING : verified.contribution();
        String peers =
                indicator.peers().isKnown()
                        ? words.say("peers", words.figure(indicator.peers(), indicator.decimals()))
                        : "";
        boolean scored = indicator.kind() != IndicatorKind.INFO;
        table.row(
                name(indicator),
                value(indicator, Lens.CLAIMED, ""),
                value(indicator, Lens.SUPPORTED, ""),
                value(indicator, Lens.VERIFIED, peers),
                scored ? score(indicator, score) : PdfTable.number(""),
                weight(indicator),
                indicator.weight() > 0 ? score(contribution, "") : PdfTable.number(""));
    }

    /** A gate or veto is passed or not; its 100 or 0 would look like a mark. */
    private Tag score(IndicatorScore indicator, Figure score) {
        boolean passes =
                indicator.kind() == IndicatorKind.GATE || indicator.kind() == IndicatorKind.VETO;
        return passes && score.isKnown()
                ? PdfTable.number(words.say(score.or(0) > 0 ? "passed" : "failed"))
                : score(score, "");
    }

    private Tag name(IndicatorScore indicator) {
        Tag cell =
                Tag.of("td", "w name")
                        .add(Tag.of("span", "strong").say(words.say(indicator.name())))
                        .add(
                                Tag.of("span", "code")
                                        .say(
                                                " "
                                                        + indicator.code().value()
                                                        + unit(indicator.unit())));
        note(cell, words.say(indicator.definition()));
        note(cell, words.say("indicators.formula", words.say(indicator.formula())));
        String rule = words.say(indicator.scoring());
        if (!rule.isBlank()) {
            note(cell, words.say("indicators.rule", rule, words.policy(indicator.missing())));
        }
        return cell;
    }

    private String unit(String unit) {
        return unit.isBlank() ? "" : words.say("indicators.unit", words.unit(unit));
    }

    private static void note(Tag cell, String said) {
        if (!said.isBlank()) {
            cell.add(Tag.of("div", "note").say(said));
        }
    }

    private Tag value(IndicatorScore indicator, Lens lens, String below) {
        LensScore score = indicator.lenses().get(lens);
        Figure value = score == null ? NOTHING : score.value();
        return PdfTable.number(
                words.figure(value, indicator.decimals()),
                value.isKnown() ? below : words.gap(value));
    }

    private Tag weight(IndicatorScore indicator) {
        if (indicator.weight() > 0) {
            return PdfTable.number(
                    Numbers.plain(indicator.weight()),
                    words.say("indicators.share", words.percent(indicator.share())));
        }
        return PdfTable.number(words.kind(indicator.kind()));
    }
}
