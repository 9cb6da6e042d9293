package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.RuleReason;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Numbers;

/** The rules that led to the verdict, and where the water comes from. */
class ReasonsPart extends Div {

    private static final long serialVersionUID = 1L;

    /** So many causes are read at once; the lighter ones open on demand. */
    private static final int SHOWN = 5;

    ReasonsPart(Scorecard card, Locale locale) {
        addClassName("two-columns");
        add(rules(card, locale), causes(card, locale));
    }

    /**
     * First what makes the verdict hold, then level by level what keeps each other one from
     * holding.
     */
    private static Section rules(Scorecard card, Locale locale) {
        Section section =
                new Section(
                        new H2(
                                Messages.say(
                                        locale,
                                        "dashboard.rules",
                                        card.verdict().name().in(locale))));
        section.addClassName("panel");
        bars(card, locale).ifPresent(section::add);
        Map<String, List<RuleReason>> byLevel =
                card.verdict().rules().stream()
                        .collect(
                                Collectors.groupingBy(
                                        RuleReason::level,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byLevel.forEach(
                (level, rules) -> {
                    if (!level.equals(card.verdict().code())) {
                        H3 other =
                                new H3(
                                        Messages.say(
                                                locale,
                                                "dashboard.rules.other",
                                                rules.getFirst().levelName().in(locale)));
                        other.addClassName("rules-level");
                        section.add(other);
                    }
                    UnorderedList list = new UnorderedList();
                    list.addClassName("rules");
                    rules.forEach(rule -> list.add(rule(rule, locale)));
                    section.add(list);
                });
        return section;
    }

    /** The vetoes and failed gates by name. */
    private static Optional<UnorderedList> bars(Scorecard card, Locale locale) {
        if (card.verdict().bars().isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bars");
        card.verdict().bars().forEach(bar -> list.add(new ListItem(bar.in(locale))));
        return Optional.of(list);
    }

    private static ListItem rule(RuleReason rule, Locale locale) {
        Span sign = new Span(rule.met() ? "✓" : "✗");
        sign.addClassName("rule-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span word =
                new Span(
                        Messages.say(
                                locale,
                                rule.met() ? "dashboard.rules.met" : "dashboard.rules.notMet"));
        word.addClassName("rule-word");
        ListItem item = new ListItem(sign, word, new Span(rule.said().in(locale)));
        item.addClassName(rule.met() ? "rule-met" : "rule-not-met");
        return item;
    }

    private static Section causes(Scorecard card, Locale locale) {
        List<Cause> causes = card.verdict().causes();
        Section section = new Section(new H2(Messages.say(locale, "dashboard.causes")));
        section.addClassName("panel");
        if (causes.isEmpty()) {
            section.add(new Paragraph(Messages.say(locale, "dashboard.causes.none")));
            return section;
        }
        Paragraph reading = new Paragraph(Messages.say(locale, "dashboard.causes.reading"));
        reading.addClassName("quiet");
        section.add(reading, list(causes.stream().limit(SHOWN).toList(), card, locale));
        if (causes.size() > SHOWN) {
            List<Cause> rest = causes.subList(SHOWN, causes.size());
            NativeDetails more =
                    new NativeDetails(
                            Messages.say(
                                    locale, "dashboard.causes.more", String.valueOf(rest.size())),
                            list(rest, card, locale));
            more.addClassName("figures-details");
            section.add(more);
        }
        return section;
    }

    private static OrderedList list(List<Cause> causes, Scorecard card, Locale locale) {
        OrderedList list = new OrderedList();
        list.addClassName("causes-list");
        causes.forEach(cause -> list.add(cause(cause, card, locale)));
        return list;
    }

    private static ListItem cause(Cause cause, Scorecard card, Locale locale) {
        ListItem item = new ListItem(new Span(cause.said().in(locale)));
        if (cause.points() > 0) {
            Span points =
                    new Span(
                            Messages.say(
                                    locale,
                                    "dashboard.causes.points",
                                    Numbers.write(cause.points(), 1)));
            points.addClassName("cause-points");
            item.add(points);
        }
        card.elements().stream()
                .filter(element -> element.code().equals(cause.element()) && element.records() > 0)
                .findFirst()
                .ifPresent(element -> item.add(records(element, card, locale)));
        return item;
    }

    private static Anchor records(ElementFigures element, Scorecard card, Locale locale) {
        RecordFilter filter = element.voided().isEmpty() ? RecordFilter.ALL : RecordFilter.VOIDED;
        Anchor link =
                new Anchor(
                        Links.records(card.union().id(), card.period(), element.code(), filter),
                        Messages.say(locale, "dashboard.causes.records"));
        Span what = new Span(" " + element.name().in(locale));
        what.addClassName("unseen");
        link.add(what);
        link.addClassName("no-print");
        return link;
    }
}
