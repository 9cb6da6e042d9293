package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.scoring.IndicatorKind;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.Units;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.Numbers;

/**
 * The line of an indicator and the line below it that opens with the steps, the elements and the
 * way to the records.
 */
class IndicatorRow extends NativeTableRow {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 9;

    private final transient IndicatorScore indicator;
    private final transient Scorecard card;
    private final Locale locale;
    private final NativeButton opener = new NativeButton();
    private final NativeTableRow detail = new NativeTableRow();

    IndicatorRow(TreeLine.Leaf leaf, Scorecard card, Locale locale) {
        this.indicator = leaf.indicator();
        this.card = card;
        this.locale = locale;
        Cells.role(this, "row");
        addClassName("indicator-row");
        Cells.role(detail, "row");
        detail.addClassName("detail-row");
        detail.setId("indicator-" + indicator.code());
        opener.addClassName("opener");
        opener.add(new Span(indicator.name().in(locale)));
        opener.getElement().setAttribute("aria-controls", "indicator-" + indicator.code());
        opener.addClickListener(click -> setOpen(!isOpen()));
        add(Cells.name(leaf.depth(), opener, kind()));
        addFigures();
        setOpen(false);
    }

    /** The line that opens. */
    NativeTableRow detail() {
        return detail;
    }

    boolean isOf(KpiCode code) {
        return indicator.code().equals(code);
    }

    /** Opens it and brings it into sight. */
    void show() {
        setOpen(true);
        scrollIntoView();
        opener.focus();
    }

    boolean isOpen() {
        return detail.isVisible();
    }

    final void setOpen(boolean open) {
        if (open && detail.getChildren().findAny().isEmpty()) {
            NativeTableCell cell =
                    Cells.role(
                            new NativeTableCell(new IndicatorDetail(indicator, card, locale)),
                            "cell");
            cell.getElement().setAttribute("colspan", String.valueOf(COLUMNS));
            detail.add(cell);
        }
        detail.setVisible(open);
        opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void addFigures() {
        add(
                value(Lens.CLAIMED, "figures.lens.claimed"),
                value(Lens.SUPPORTED, "figures.lens.supported"),
                value(Lens.VERIFIED, "figures.lens.verified"),
                Cells.cell(new Span(Units.in(locale, indicator.unit())), "dashboard.unit", locale),
                Cells.number(
                        new FigureText(indicator.peers(), indicator.decimals(), locale),
                        "dashboard.peers",
                        locale),
                Cells.number(score(), "dashboard.score", locale),
                indicator.share() > 0
                        ? Cells.number(
                                new Span(Numbers.percent(indicator.share(), 1)),
                                "dashboard.weight",
                                locale)
                        : Cells.empty(),
                indicator.share() > 0
                        ? Cells.number(
                                new FigureText(lens(Lens.VERIFIED).contribution(), 1, locale),
                                "dashboard.contribution",
                                locale)
                        : Cells.empty());
    }

    private NativeTableCell value(Lens lens, String key) {
        return Cells.number(
                new FigureText(lens(lens).value(), indicator.decimals(), locale), key, locale);
    }

    /** A gate or veto is passed or not; its 100 or 0 would look like a mark. */
    private Component score() {
        Figure score = lens(Lens.VERIFIED).score();
        boolean passes =
                indicator.kind() == IndicatorKind.GATE || indicator.kind() == IndicatorKind.VETO;
        if (!passes || !score.isKnown()) {
            return new FigureText(score, 1, locale);
        }
        return new Span(
                Messages.say(locale, score.or(0) > 0 ? "dashboard.passed" : "dashboard.failed"));
    }

    private Span kind() {
        Span kind = new Span();
        if (indicator.kind() != IndicatorKind.GRADED) {
            kind.setText(
                    Messages.say(
                            locale,
                            "dashboard.kind." + indicator.kind().name().toLowerCase(Locale.ROOT)));
            kind.addClassName("tag");
        }
        return kind;
    }

    private LensScore lens(Lens lens) {
        LensScore score = indicator.lenses().get(lens);
        Figure none = Figure.absent(Missing.NOT_COMPUTABLE);
        return score == null ? new LensScore(none, none, none, List.of()) : score;
    }
}
