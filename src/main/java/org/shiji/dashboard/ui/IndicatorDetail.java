package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.StepSaid;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.Numbers;

/**
 * How an indicator came about: its rules in words, the steps under each lens, the elements with
 * their records.
 */
class IndicatorDetail extends Div {

    private static final long serialVersionUID = 1L;

    /** As everywhere; the sentence beside it has more digits, and hovering shows them all. */
    private static final int MOST_DECIMALS = 2;

    IndicatorDetail(IndicatorScore indicator, Scorecard card, Locale locale) {
        addClassName("indicator-detail");
        add(rules(indicator, locale), steps(indicator, locale));
        List<ElementFigures> elements =
                card.elements().stream()
                        .filter(element -> indicator.elements().contains(element.code()))
                        .toList();
        if (!elements.isEmpty()) {
            add(new H3(Messages.say(locale, "dashboard.elements")));
            elements.forEach(element -> add(new ElementPart(element, card, locale)));
        }
    }

    private static DescriptionList rules(IndicatorScore indicator, Locale locale) {
        DescriptionList rules = new DescriptionList();
        rules.addClassName("rule-text");
        rule(rules, "dashboard.definition", indicator.definition().in(locale), locale);
        rule(rules, "dashboard.formula", indicator.formula().in(locale), locale);
        rule(rules, "dashboard.scoring", indicator.scoring().in(locale), locale);
        rule(
                rules,
                "dashboard.missing",
                Messages.say(
                        locale,
                        "dashboard.missing." + indicator.missing().name().toLowerCase(Locale.ROOT)),
                locale);
        rule(
                rules,
                "dashboard.evidence.asked",
                Messages.say(
                        locale,
                        indicator.evidenceAsked() == EvidenceStrength.NONE
                                ? "dashboard.evidence.free"
                                : "dashboard.evidence."
                                        + indicator
                                                .evidenceAsked()
                                                .name()
                                                .toLowerCase(Locale.ROOT)),
                locale);
        return rules;
    }

    private static void rule(DescriptionList rules, String key, String words, Locale locale) {
        rules.add(
                new DescriptionList.Term(Messages.say(locale, key)),
                new DescriptionList.Description(words));
    }

    private static Section steps(IndicatorScore indicator, Locale locale) {
        Div columns = new Div();
        columns.addClassName("three-columns");
        for (Lens lens : Lens.values()) {
            LensScore score = indicator.lenses().get(lens);
            if (score != null) {
                columns.add(column(lens, score, locale));
            }
        }
        return new Section(new H3(Messages.say(locale, "dashboard.steps")), columns);
    }

    private static Div column(Lens lens, LensScore score, Locale locale) {
        OrderedList steps = new OrderedList();
        score.steps().forEach(step -> steps.add(step(step, locale)));
        Div column = new Div(new H4(LensBar.name(lens, locale)), steps);
        column.addClassNames("steps", "steps-" + lens.name().toLowerCase(Locale.ROOT));
        return column;
    }

    private static ListItem step(StepSaid step, Locale locale) {
        FigureText result =
                new FigureText(step.result(), Numbers.plain(step.result(), MOST_DECIMALS), locale);
        result.addClassName("step-result");
        return new ListItem(new Span(step.said().in(locale)), result);
    }
}
