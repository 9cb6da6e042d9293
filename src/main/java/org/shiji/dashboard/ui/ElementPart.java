package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;
import org.shiji.shared.Units;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.Numbers;

/**
 * An element behind an indicator: what was claimed, what is on file, what counts, what was found;
 * and its records.
 */
class ElementPart extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DECIMALS = 2;

    ElementPart(ElementFigures element, Scorecard card, Locale locale) {
        addClassName("element");
        String unit =
                element.unit().isEmpty()
                        ? ""
                        : Messages.say(
                                locale, "dashboard.element.unit", Units.in(locale, element.unit()));
        add(
                new H4(element.name().in(locale) + unit),
                figures(element, locale),
                origin(element, locale));
        Text reason = element.verifiedReason();
        if (reason != null) {
            add(
                    new Paragraph(
                            Messages.say(
                                    locale, "dashboard.element.inspected", reason.in(locale))));
        }
        if (element.recordType() == null
                && element.evidenceRequired()
                && element.evidence() != EvidenceStrength.NONE) {
            add(files(element, card, locale));
        }
        if (element.records() > 0) {
            add(records(element, card, locale));
        }
        if (!element.voided().isEmpty()) {
            add(voided(element, locale));
        }
    }

    private static DescriptionList figures(ElementFigures element, Locale locale) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("element-figures");
        figure(figures, "figures.lens.claimed", element.claimed(), locale);
        figure(figures, "dashboard.element.documented", element.documented(), locale);
        figure(figures, "figures.lens.supported", element.supported(), locale);
        figure(figures, "figures.lens.verified", element.verified(), locale);
        return figures;
    }

    private static void figure(DescriptionList figures, String key, Figure figure, Locale locale) {
        figures.add(
                new Div(
                        new DescriptionList.Term(Messages.say(locale, key)),
                        new DescriptionList.Description(
                                new FigureText(
                                        figure, Numbers.plain(figure, MOST_DECIMALS), locale))));
    }

    private static Paragraph origin(ElementFigures element, Locale locale) {
        Text recordName = element.recordName();
        Text filter = element.filter();
        String evidence =
                Messages.say(
                        locale,
                        "dashboard.evidence." + element.evidence().name().toLowerCase(Locale.ROOT));
        if (recordName == null) {
            return new Paragraph(
                    Messages.say(
                            locale,
                            element.evidenceRequired()
                                    ? "dashboard.element.declared.required"
                                    : "dashboard.element.declared",
                            evidence));
        }
        return filter == null
                ? new Paragraph(
                        Messages.say(locale, "dashboard.element.counted", recordName.in(locale)))
                : new Paragraph(
                        Messages.say(
                                locale,
                                "dashboard.element.counted.where",
                                recordName.in(locale),
                                filter.in(locale)));
    }

    private static Paragraph files(ElementFigures element, Scorecard card, Locale locale) {
        return new Paragraph(
                new Anchor(
                        Links.evidence(card.union().id(), card.period(), element.code()),
                        Messages.say(locale, "dashboard.element.files")));
    }

    private static Paragraph records(ElementFigures element, Scorecard card, Locale locale) {
        Anchor all =
                new Anchor(
                        Links.records(
                                card.union().id(), card.period(), element.code(), RecordFilter.ALL),
                        Messages.say(
                                locale,
                                "dashboard.element.records",
                                Numbers.write(element.records(), 0)));
        Paragraph links = new Paragraph(all);
        long voided =
                element.voided().values().stream().mapToLong(Scorecard.VoidCount::count).sum();
        if (voided > 0) {
            links.add(
                    new Span(" · "),
                    new Anchor(
                            Links.records(
                                    card.union().id(),
                                    card.period(),
                                    element.code(),
                                    RecordFilter.VOIDED),
                            Messages.say(
                                    locale, "dashboard.element.voided", Numbers.write(voided, 0))));
        }
        return links;
    }

    private static UnorderedList voided(ElementFigures element, Locale locale) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("void-reasons");
        element.voided()
                .values()
                .forEach(
                        voided ->
                                reasons.add(
                                        new ListItem(
                                                Messages.say(
                                                        locale,
                                                        "dashboard.element.voided.reason",
                                                        voided.reason().in(locale),
                                                        Numbers.write(voided.count(), 0)))));
        return reasons;
    }
}
