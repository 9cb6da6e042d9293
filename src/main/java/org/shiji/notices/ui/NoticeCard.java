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

    private final Locale locale;
    private final Span state = new Span();
    private final Anchor way;

    /**
     * @param read is called when the reader goes there, or marks it as read
     */
    NoticeCard(Notice notice, Locale locale, SerializableRunnable read) {
        this.locale = locale;
        addClassNames("record-card", "notice-card");
        String words = notice.said().in(locale);
        state.addClassName("notice-state");
        Span at = new Span(Times.minute(notice.at()));
        at.addClassName("quiet");
        Div head = new Div(state, at);
        head.addClassName("card-head");
        way = new Anchor(notice.link(), words);
        add(head, way);
        show(notice.isRead());
        if (!notice.isRead()) {
            way.getElement().addEventListener("click", click -> read.run());
            add(mark(words, read));
        }
    }

    private Button mark(String words, SerializableRunnable read) {
        Button mark = new Button(say("mark"));
        mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        mark.setAriaLabel(say("mark.of", words));
        mark.addClickListener(
                click -> {
                    read.run();
                    show(true);
                    remove(mark);
                    // the button is gone: the reader goes on beside it
                    way.focus();
                });
        return mark;
    }

    private void show(boolean isRead) {
        state.setText(say(isRead ? "read" : "unread"));
        setClassName("unread", !isRead);
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "notices.ui." + key, arguments);
    }
}
