package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.shiji.assessment.LiveScore;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.shared.Messages;
import org.shiji.shared.RecordType;
import org.shiji.shared.ui.Numbers;

/** How many records of a type there are, how many count, and what they come to. */
class RecordSums extends Div {

    private static final long serialVersionUID = 1L;

    RecordSums() {
        getElement().setAttribute("aria-live", "polite");
    }

    final void show(RecordType type, long count, long voided, LiveScore score, Locale locale) {
        String key =
                count == 0
                        ? "desk.records.nothing"
                        : voided == 0 ? "desk.records.all" : "desk.records.some";
        Paragraph sentence =
                new Paragraph(
                        Messages.say(
                                locale, key, Numbers.write(count, 0), Numbers.write(voided, 0)));
        sentence.addClassName("sentence");
        UnorderedList list = new UnorderedList();
        list.addClassName("element-sums");
        for (ElementFigures element : score.elements()) {
            if (type.value().equals(element.recordType())) {
                list.add(
                        new ListItem(
                                Messages.say(
                                        locale,
                                        "desk.records.sum",
                                        element.name().in(locale),
                                        Numbers.plain(element.supported(), 2),
                                        Numbers.plain(element.claimed(), 2))));
            }
        }
        removeAll();
        add(sentence, list);
    }
}
