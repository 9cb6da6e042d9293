package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.DeductionMade;
import org.shiji.inspection.Flag;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Numbers;

/** What looks wrong, and what inspection took off. */
class FlagsPart extends Section {

    private static final long serialVersionUID = 1L;

    FlagsPart(Scorecard card, Locale locale) {
        addClassName("panel");
        add(
                new H2(
                        Messages.say(
                                locale,
                                "dashboard.flags.title",
                                String.valueOf(card.flags().size()))));
        if (card.flags().isEmpty()) {
            add(new Paragraph(Messages.say(locale, "dashboard.flags.none")));
        } else {
            UnorderedList flags = new UnorderedList();
            flags.addClassName("flags");
            card.flags().stream()
                    .sorted(Comparator.comparing(Flag::severity))
                    .forEach(flag -> flags.add(flag(flag, locale)));
            add(flags);
        }
        if (!card.deductions().isEmpty()) {
            add(new H2(Messages.say(locale, "dashboard.deductions")));
            UnorderedList deductions = new UnorderedList();
            deductions.addClassName("flags");
            card.deductions().forEach(deduction -> deductions.add(deduction(deduction, locale)));
            add(deductions);
        }
    }

    /** Brings it into sight, for the eyes and for a screen reader. */
    void show() {
        scrollIntoView();
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private static ListItem flag(Flag flag, Locale locale) {
        String severity = flag.severity().name().toLowerCase(Locale.ROOT);
        Span word = new Span(Messages.say(locale, "dashboard.severity." + severity));
        word.addClassNames("severity", "severity-" + severity);
        Span message = new Span(flag.message().in(locale));
        message.addClassName("flag-message");
        Span detail = new Span(flag.detail().in(locale));
        detail.addClassName("quiet");
        return new ListItem(word, message, detail);
    }

    private static ListItem deduction(DeductionMade deduction, Locale locale) {
        Span points = new Span(Numbers.signed(-deduction.points(), 1));
        points.addClassNames("severity", "severity-error");
        Span reason =
                new Span(
                        Messages.say(
                                locale,
                                "dashboard.deduction",
                                deduction.targetName().in(locale),
                                deduction.reason().in(locale)));
        Span by =
                new Span(
                        Messages.say(
                                locale, "dashboard.deduction.by", deduction.by(), deduction.on()));
        by.addClassName("quiet");
        return new ListItem(points, reason, by);
    }
}
