package org.shiji.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.export.Drawing.Anchor;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;

/**
 * From the claimed total down to the verified one: what nothing supports, what does not count, what
 * was taken off.
 */
final class WaterChart {

    private static final double WIDTH = 330;
    private static final double LABEL = 96;
    private static final double SCALE = (WIDTH - LABEL - 52) / 100;
    private static final double ROW = 24;
    private static final double BAR = 14;
    private static final double SIZE = 9.5;

    private final Words words;
    private final int decimals;
    private final List<Tag> marks = new ArrayList<>();
    private double y = 2;

    private WaterChart(Words words, int decimals) {
        this.words = words;
        this.decimals = decimals;
    }

    static Tag draw(Scorecard card, Words words) {
        return new WaterChart(words, card.decimals()).drawn(card.totals());
    }

    private Tag drawn(Totals totals) {
        total(words.lens(Lens.CLAIMED), totals.claimed(), Lens.CLAIMED);
        change(words.say("water.unsupported"), totals.claimed(), totals.documented());
        change(words.say("water.voided"), totals.documented(), totals.supported());
        total(words.lens(Lens.SUPPORTED), totals.supported(), Lens.SUPPORTED);
        change(words.say("water.deducted"), totals.supported(), totals.verified());
        total(words.lens(Lens.VERIFIED), totals.verified(), Lens.VERIFIED);
        return Drawing.of(WIDTH, y, words.say("water.title"), description(totals))
                .add(Drawing.line(LABEL, 0, LABEL, y, Drawing.FAINT, 0.6))
                .add(marks);
    }

    private String description(Totals totals) {
        return words.say(
                "water.alt",
                words.figure(totals.claimed(), decimals),
                words.figure(totals.documented(), decimals),
                words.figure(totals.supported(), decimals),
                words.figure(totals.verified(), decimals),
                words.percent(totals.water()));
    }

    private void total(String label, Figure figure, Lens lens) {
        label(label, Drawing.INK);
        double width = figure.or(0) * SCALE;
        if (figure.isKnown()) {
            marks.add(
                    switch (lens) {
                        case CLAIMED -> Drawing.outline(LABEL, y, width, BAR, Drawing.BRAND);
                        case SUPPORTED -> Drawing.bar(LABEL, y, width, BAR, Drawing.LIGHT);
                        case VERIFIED -> Drawing.bar(LABEL, y, width, BAR, Drawing.BRAND);
                    });
        }
        String said =
                figure.isKnown()
                        ? words.figure(figure, decimals)
                        : Words.DASH + " " + words.gap(figure);
        value(LABEL + width, said, Drawing.INK);
        y += ROW;
    }

    /** The difference of the two published numbers, so that what is printed adds up. */
    static BigDecimal difference(double from, double to, int decimals) {
        return Numbers.published(to, decimals).subtract(Numbers.published(from, decimals));
    }

    private void change(String label, Figure before, Figure after) {
        label(label, Drawing.FAINT);
        Double from = before.value();
        Double to = after.value();
        if (from == null || to == null) {
            value(LABEL, Words.DASH, Drawing.FAINT);
        } else {
            BigDecimal change = difference(from, to, decimals);
            double left = Math.min(from, to) * SCALE;
            double right = Math.max(from, to) * SCALE;
            String colour = change.signum() > 0 ? Drawing.BRAND : Drawing.LOSS;
            marks.addAll(Drawing.hatched(LABEL + left, y, right - left, BAR, colour));
            value(LABEL + right, signed(change), colour);
        }
        y += ROW;
    }

    private static String signed(BigDecimal change) {
        return switch (change.signum()) {
            case 1 -> "+" + Numbers.grouped(change);
            case -1 -> "\u2212" + Numbers.grouped(change.negate());
            default -> Numbers.grouped(change);
        };
    }

    private void label(String label, String colour) {
        String fitted = Drawing.fit(label, LABEL - 6, SIZE);
        marks.add(Drawing.text(LABEL - 6, y + 10.5, SIZE, colour, Anchor.END, fitted));
    }

    private void value(double x, String said, String colour) {
        marks.add(Drawing.text(x + 5, y + 10.5, SIZE, colour, Anchor.START, said));
    }
}
