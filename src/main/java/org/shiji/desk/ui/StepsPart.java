package org.shiji.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.desk.ReportForm;
import org.shiji.reporting.SubmissionStep;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Times;

/** Every step the report took: when, by whom, and what was said. */
class StepsPart extends Section {

    private static final long serialVersionUID = 1L;

    StepsPart(ReportForm form, Locale locale) {
        addClassNames("panel", "steps");
        add(new H2(Messages.say(locale, "desk.steps")));
        if (form.steps().isEmpty()) {
            Paragraph none = new Paragraph(Messages.say(locale, "desk.steps.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        form.steps().reversed().forEach(step -> list.add(item(step, locale)));
        add(list);
    }

    private static ListItem item(SubmissionStep step, Locale locale) {
        ListItem item =
                new ListItem(
                        new StateBadge(step.to(), locale),
                        new Span(
                                Messages.say(
                                        locale,
                                        "desk.steps.by",
                                        Times.minute(step.at()),
                                        step.by())));
        if (!step.reason().isEmpty()) {
            item.add(new Paragraph(step.reason()));
        }
        step.remarks().forEach((code, remark) -> item.add(new Paragraph(code + ": " + remark)));
        return item;
    }
}
