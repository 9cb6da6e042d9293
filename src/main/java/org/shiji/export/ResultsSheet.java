package org.shiji.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;

/** The tree line by line: rule, weight, value and score under each lens. */
final class ResultsSheet {

    private static final Figure NOTHING = Figure.absent(Missing.NOT_COMPUTABLE);
    private static final int COLUMNS = 18;

    private final Scorecard card;
    private final Words words;
    private final SheetCells cells;

    private ResultsSheet(Scorecard card, Words words, SheetCells cells) {
        this.card = card;
        this.words = words;
        this.cells = cells;
    }

    static void write(Scorecard card, Words words, Workbook workbook) {
        ResultsSheet sheet =
                new ResultsSheet(card, words, new SheetCells(workbook, words.say("sheet.results")));
        sheet.head();
        Tree.lines(card).forEach(sheet::line);
        sheet.cells.filter(COLUMNS);
    }

    private void head() {
        cells.head(words.say("xlsx.code"), 12)
                .head(words.say("xlsx.name"), 34)
                .head(words.say("xlsx.kind"), 9)
                .head(words.say("xlsx.stage"), 9)
                .head(words.say("xlsx.rule"), 52)
                .head(words.say("xlsx.unit"), 8)
                .head(words.say("xlsx.weight"), 9)
                .head(words.say("xlsx.shareOfGroup"), 10)
                .head(words.say("xlsx.share"), 10);
        for (Lens lens : Lens.values()) {
            cells.head(words.say("xlsx.value", words.lens(lens)), 14)
                    .head(words.say("xlsx.score", words.lens(lens)), 10);
        }
        cells.head(words.say("xlsx.contribution"), 12)
                .head(words.say("xlsx.peers"), 12)
                .head(words.say("xlsx.missing"), 30);
        cells.headDone(2);
    }

    private void line(Tree.Line line) {
        switch (line) {
            case Tree.NodeLine(NodeScore node) -> node(node);
            case Tree.IndicatorLine(IndicatorScore indicator, int depth) ->
                    indicator(indicator, depth);
            case Tree.Outside() -> {
                cells.nextRow();
                cells.skip(1).text(words.say("indicators.outside"), 0, true);
            }
        }
    }

    private void node(NodeScore node) {
        cells.nextRow();
        cells.text(node.code().value(), 0, true)
                .text(words.say(node.name()), node.depth(), true)
                .text(words.say("xlsx.node"))
                .skip(1)
                .text(words.say("xlsx.rollUp", words.say(node.rollUp())))
                .skip(1);
        if (node.parent() == null) {
            cells.skip(2);
        } else {
            cells.number(node.weight(), "General").share(node.share());
        }
        cells.skip(1);
        for (Lens lens : Lens.values()) {
            cells.skip(1).figure(score(node, lens), card.decimals());
        }
        cells.skip(1)
                .figure(node.peers(), card.decimals())
                .text(
                        Arrays.stream(Lens.values())
                                .filter(lens -> !score(node, lens).isKnown())
                                .map(lens -> reason(lens, score(node, lens)))
                                .collect(Collectors.joining(words.say("join"))));
    }

    private static Figure score(NodeScore node, Lens lens) {
        return node.scores().getOrDefault(lens, NOTHING);
    }

    private void indicator(IndicatorScore indicator, int depth) {
        cells.nextRow();
        cells.text(indicator.code().value())
                .text(words.say(indicator.name()), depth, false)
                .text(words.kind(indicator.kind()))
                .text(words.say("stage." + indicator.stage()))
                .text(rule(indicator))
                .text(words.unit(indicator.unit()));
        if (indicator.weight() > 0) {
            cells.number(indicator.weight(), "General").skip(1).share(indicator.share());
        } else {
            cells.skip(3);
        }
        for (Lens lens : Lens.values()) {
            LensScore score = lens(indicator, lens);
            cells.figure(score.value(), indicator.decimals())
                    .figure(score.score(), card.decimals());
        }
        cells.figure(lens(indicator, Lens.VERIFIED).contribution(), card.decimals())
                .figure(indicator.peers(), indicator.decimals())
                .text(reasons(indicator));
    }

    private String rule(IndicatorScore indicator) {
        String formula = words.say(indicator.formula());
        String scoring = words.say(indicator.scoring());
        return scoring.isBlank()
                ? words.say("xlsx.ruleOfInfo", formula)
                : words.say("xlsx.ruleOf", formula, scoring, words.policy(indicator.missing()));
    }

    private String reasons(IndicatorScore indicator) {
        return Arrays.stream(Lens.values())
                .filter(lens -> !lens(indicator, lens).value().isKnown())
                .map(lens -> reason(lens, lens(indicator, lens).value()))
                .collect(Collectors.joining(words.say("join")));
    }

    private String reason(Lens lens, Figure figure) {
        return words.say("xlsx.missingOf", words.lens(lens), words.gap(figure));
    }

    private static LensScore lens(IndicatorScore indicator, Lens lens) {
        Map<Lens, LensScore> lenses = indicator.lenses();
        LensScore score = lenses.get(lens);
        return score == null ? new LensScore(NOTHING, NOTHING, NOTHING, List.of()) : score;
    }
}
