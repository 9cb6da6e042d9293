package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.shiji.dashboard.Overview.Line;
import org.shiji.shared.Messages;

/** The unions as cards, for narrow screens. */
class StandingCards extends UnorderedList {

    private static final long serialVersionUID = 1L;

    StandingCards(List<Line> lines, Locale locale) {
        addClassNames("cards", "narrow-only");
        lines.forEach(line -> add(card(line, locale)));
    }

    private static ListItem card(Line line, Locale locale) {
        Div head = new Div(StandingGrid.name(line, locale), StandingGrid.verdict(line, locale));
        head.addClassName("card-head");
        Div facts =
                new Div(
                        new Span(line.standing().union().province().in(locale)),
                        labelled("dashboard.water", StandingGrid.water(line, locale), locale),
                        labelled(
                                "dashboard.flags",
                                new Span(String.valueOf(line.standing().flags())),
                                locale),
                        StandingGrid.trend(line, locale));
        facts.addClassName("card-facts");
        return new ListItem(head, StandingGrid.lenses(line, locale), facts);
    }

    private static Span labelled(String key, Span value, Locale locale) {
        Span label = new Span(Messages.say(locale, key) + " ");
        label.addClassName("quiet");
        return new Span(label, value);
    }
}
