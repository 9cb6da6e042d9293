package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.VoidCount;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Numbers;

/** All records, those that count, those that do not: each an address of its own. */
class RecordFilterBar extends Nav {

    private static final long serialVersionUID = 1L;

    RecordFilterBar(Scorecard card, ElementFigures element, RecordFilter shown, Locale locale) {
        addClassName("choices");
        getElement().setAttribute("aria-label", Messages.say(locale, "dashboard.records.show"));
        long voided = element.voided().values().stream().mapToLong(VoidCount::count).sum();
        for (RecordFilter filter : RecordFilter.values()) {
            long count =
                    switch (filter) {
                        case ALL -> element.records();
                        case COUNTING -> element.records() - voided;
                        case VOIDED -> voided;
                    };
            Anchor choice =
                    new Anchor(
                            Links.records(card.union().id(), card.period(), element.code(), filter),
                            Messages.say(locale, filter.key(), Numbers.write(count, 0)));
            if (filter == shown) {
                choice.getElement().setAttribute("aria-current", "true");
            }
            add(choice);
        }
    }
}
