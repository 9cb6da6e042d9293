package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.assessment.Standing;
import org.shiji.dashboard.Overview;
import org.shiji.dashboard.Overview.Wet;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.Numbers;

/** The unions with the most water, each with where it comes from. */
class WettestPanel extends Section {

    private static final long serialVersionUID = 1L;

    WettestPanel(Overview overview, Locale locale) {
        addClassName("panel");
        List<Wet> wettest = overview.wettest();
        add(new H2(finding(wettest, locale)));
        Paragraph reading = new Paragraph(Messages.say(locale, "dashboard.wettest.reading"));
        reading.addClassName("quiet");
        add(reading);
        OrderedList list = new OrderedList();
        list.addClassName("wettest");
        wettest.forEach(wet -> list.add(item(wet, locale)));
        add(list);
    }

    static String finding(List<Wet> wettest, Locale locale) {
        if (wettest.isEmpty()) {
            return Messages.say(locale, "dashboard.wettest.none");
        }
        Standing first = wettest.getFirst().standing();
        return Messages.say(
                locale,
                "dashboard.wettest.some",
                first.union().name().in(locale),
                Numbers.percent(first.water(), 0));
    }

    private static ListItem item(Wet wet, Locale locale) {
        Standing standing = wet.standing();
        Anchor name = new Anchor(Links.union(standing), standing.union().name().in(locale));
        Span share = new Span(Numbers.percent(standing.water(), 0));
        share.addClassName("water-share");
        Span causes = new Span(causes(wet.causes(), locale));
        causes.addClassName("causes");
        return new ListItem(
                name,
                share,
                LensBar.bar(standing.claimed(), standing.supported(), standing.total()),
                causes);
    }

    private static String causes(List<Cause> causes, Locale locale) {
        return causes.isEmpty()
                ? Messages.say(locale, "dashboard.wettest.noCause")
                : causes.stream()
                        .map(cause -> cause.said().in(locale))
                        .collect(
                                Collectors.joining(
                                        Messages.say(locale, "dashboard.sentence.separator")));
    }
}
