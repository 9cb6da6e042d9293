package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.Numbers;

/** The totals under the three lenses and what they are measured against. */
class TotalsPart extends Section {

    private static final long serialVersionUID = 1L;

    TotalsPart(Scorecard card, Locale locale) {
        addClassNames("panel", "totals");
        Totals totals = card.totals();
        int decimals = Math.min(card.decimals(), 1);
        H2 title = new H2(Messages.say(locale, "dashboard.totals"));
        title.addClassName("unseen");
        DescriptionList list = new DescriptionList();
        lens(list, Lens.CLAIMED, totals.claimed(), decimals, locale);
        lens(list, Lens.SUPPORTED, totals.supported(), decimals, locale);
        lens(list, Lens.VERIFIED, totals.verified(), decimals, locale);
        fact(list, "dashboard.water", totals.water(), Numbers.percent(totals.water(), 1), locale);
        fact(
                list,
                "dashboard.totals.peers",
                totals.peers(),
                Numbers.write(totals.peers(), decimals),
                locale);
        fact(
                list,
                "dashboard.totals.coverage",
                Figure.of(totals.coverage()),
                Numbers.percent(totals.coverage(), 0),
                locale);
        Div bar = new Div(LensBar.bar(totals.claimed(), totals.supported(), totals.verified()));
        bar.addClassName("totals-bar");
        add(title, list, bar);
    }

    private static void lens(
            DescriptionList list, Lens lens, Figure figure, int decimals, Locale locale) {
        item(
                list,
                LensBar.name(lens, locale),
                new FigureText(figure, decimals, locale),
                "lens-" + lens.name());
    }

    private static void fact(
            DescriptionList list, String key, Figure figure, String written, Locale locale) {
        item(list, Messages.say(locale, key), new FigureText(figure, written, locale), "fact");
    }

    private static void item(DescriptionList list, String name, Span value, String look) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        pair.addClassNames("total", "total-" + look.toLowerCase(Locale.ROOT));
        list.add(pair);
    }
}
