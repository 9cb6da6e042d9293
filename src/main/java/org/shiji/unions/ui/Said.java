package org.shiji.unions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.shiji.unions.Outcome;

/** Says what came of a deed, where it is seen and heard. */
class Said extends Div {

    private static final long serialVersionUID = 1L;

    Said() {
        addClassName("said");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    void done(String words) {
        say(words, "done");
    }

    void refused(String words) {
        say(words, "refused");
    }

    /** Why it was refused; whether it was done. */
    boolean isDone(Outcome<?> outcome, Locale locale) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            refused(refused.why().in(locale));
            return false;
        }
        return true;
    }

    private void say(String words, String how) {
        removeAll();
        Paragraph notice = new Paragraph(words);
        notice.addClassNames("notice", how);
        add(notice);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus();");
    }
}
