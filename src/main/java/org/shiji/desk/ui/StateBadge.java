package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Messages;

/** Where a submission stands, in a word. */
class StateBadge extends Span {

    private static final long serialVersionUID = 1L;

    StateBadge(SubmissionState state, Locale locale) {
        super(name(state, locale));
        addClassNames("state-badge", "state-" + state.name().toLowerCase(Locale.ROOT));
    }

    static String name(SubmissionState state, Locale locale) {
        return Messages.say(locale, "desk.state." + state.name());
    }
}
