package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.dashboard.Overview;
import org.shiji.dashboard.Overview.VerdictCount;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.VerdictBadge;
import org.shiji.shared.ui.VerdictLook;

/** The answer first: how many unions are what, the score in the middle, the water of all. */
class Headline extends Section {

    private static final long serialVersionUID = 1L;

    Headline(Overview overview, Locale locale) {
        addClassName("headline");
        Paragraph sentence = new Paragraph(sentence(overview, locale));
        sentence.addClassName("sentence");
        UnorderedList counts = new UnorderedList();
        counts.addClassName("verdict-counts");
        overview.verdicts().stream()
                .sorted(Comparator.comparing(VerdictCount::code, VerdictLook.order()))
                .forEach(count -> counts.add(count(count, locale)));
        add(sentence, counts);
    }

    /** The headline in words: unions by verdict, median against a period earlier, water of all. */
    static String sentence(Overview overview, Locale locale) {
        String verdicts =
                overview.verdicts().stream()
                        .sorted(Comparator.comparing(VerdictCount::code, VerdictLook.order()))
                        .map(
                                count ->
                                        Messages.say(
                                                locale,
                                                "dashboard.headline.verdict",
                                                String.valueOf(count.count()),
                                                count.name().in(locale)))
                        .collect(
                                Collectors.joining(
                                        Messages.say(locale, "dashboard.headline.separator")));
        return Messages.say(
                locale,
                "dashboard.headline",
                overview.period().code(),
                String.valueOf(overview.lines().size()),
                verdicts,
                Numbers.write(overview.median(), 1),
                change(overview, locale),
                Numbers.percent(overview.water(), 1));
    }

    private static String change(Overview overview, Locale locale) {
        Double now = overview.median().value();
        Double before = overview.medianBefore().value();
        return now == null || before == null
                ? Messages.say(locale, "dashboard.headline.noBefore")
                : Messages.say(
                        locale, "dashboard.headline.change", Numbers.signed(now - before, 1));
    }

    private static ListItem count(VerdictCount count, Locale locale) {
        Span number = new Span(String.valueOf(count.count()));
        number.addClassName("count");
        return new ListItem(number, new VerdictBadge(count.code(), count.name().in(locale)));
    }
}
