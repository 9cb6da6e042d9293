package org.shiji.dashboard.ui;

import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.ChartPanel;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.TableOfFigures;

/** Where the water comes from, step by step. */
class WaterPanel extends ChartPanel {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 1;

    WaterPanel(Scorecard card, Locale locale) {
        this(WaterSteps.of(card.totals(), locale), locale);
    }

    private WaterPanel(WaterSteps water, Locale locale) {
        super(
                water.finding(locale, DECIMALS),
                Messages.say(locale, "dashboard.waterfall.reading"),
                WaterSpec.of(water, DECIMALS, names(locale)),
                figures(water, locale),
                locale);
    }

    private static List<String> names(Locale locale) {
        return List.of(
                "",
                LensBar.name(Lens.CLAIMED, locale),
                Messages.say(locale, "dashboard.water"),
                LensBar.name(Lens.VERIFIED, locale));
    }

    private static TableOfFigures figures(WaterSteps water, Locale locale) {
        return new TableOfFigures(
                Messages.say(locale, "dashboard.waterfall.table"),
                List.of(
                        Messages.say(locale, "dashboard.waterfall.step"),
                        Messages.say(locale, "dashboard.waterfall.points")),
                water.steps().stream()
                        .map(step -> List.of(step.name(), WaterSteps.written(step, DECIMALS)))
                        .toList());
    }
}
