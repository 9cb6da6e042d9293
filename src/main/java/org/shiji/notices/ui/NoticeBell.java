package org.shiji.notices.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.shiji.notices.Notices;
import org.shiji.shared.Messages;
import org.shiji.unions.CurrentViewer;

/** A bell with the number of unread notices; leads to their page. */
public class NoticeBell extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 99;

    private static final String BELL =
            "<svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" focusable=\"false\">"
                    + "<path d=\"M8 1.75a4 4 0 0 0-4 4v3L2.75 11.5h10.5L12 8.75v-3a4 4 0 0 0-4-4z\""
                    + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linejoin=\"round\"/>"
                    + "<path d=\"M6.5 13.25a1.5 1.5 0 0 0 3 0\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/></svg>";

    private final transient Notices notices;
    private final transient CurrentViewer current;
    private final Span number = new Span();
    private @Nullable Registration listening;

    public NoticeBell(Notices notices, CurrentViewer current) {
        super("notices", "");
        this.notices = notices;
        this.current = current;
        addClassName("notice-bell");
        Svg sign = new Svg(BELL);
        sign.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("notice-number");
        number.getElement().setAttribute("aria-hidden", "true");
        add(sign, number);
    }

    /** Counts again. */
    public final void refresh() {
        long unread = notices.unread(current.get());
        String words = Messages.say(getLocale(), "notices.bell", unread);
        number.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
        number.setVisible(unread > 0);
        setAriaLabel(words);
        setTitle(words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listening = ComponentUtil.addListener(event.getUI(), NoticesRead.class, read -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Registration ended = listening;
        if (ended != null) {
            ended.remove();
        }
        super.onDetach(event);
    }
}
