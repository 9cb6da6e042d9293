package org.shiji.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import org.shiji.notices.Notice;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Times;

/** A notice: whether it was read, when it came, what happened, and the way there. */
class NoticeCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param followed is called when the reader goes there
     * @param read is called when the reader marks it as read
     */
    NoticeCard(
            Notice notice,
            Locale locale,
            SerializableRunnable followed,
            SerializableRunnable read) {
        addClassNames("record-card", "notice-card");
        String words = notice.said().in(locale);
        Span state =
                new Span(
                        Messages.say(
                                locale, notice.isRead() ? "notices.ui.read" : "notices.ui.unread"));
        state.addClassName("notice-state");
        Span at = new Span(Times.minute(notice.at()));
        at.addClassName("quiet");
        Div head = new Div(state, at);
        head.addClassName("card-head");
        Anchor way = new Anchor(notice.link(), words);
        add(head, way);
        if (!notice.isRead()) {
            addClassName("unread");
            way.getElement().addEventListener("click", click -> followed.run());
            Button mark = new Button(Messages.say(locale, "notices.ui.mark"), click -> read.run());
            mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            mark.setAriaLabel(Messages.say(locale, "notices.ui.mark.of", words));
            add(mark);
        }
    }
}
