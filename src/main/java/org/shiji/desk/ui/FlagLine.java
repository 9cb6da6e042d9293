package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.shiji.inspection.Flag;
import org.shiji.shared.Messages;
import org.shiji.shared.Severity;

/** A check over a figure that does not hold. */
class FlagLine extends Paragraph {

    private static final long serialVersionUID = 1L;

    FlagLine(Flag flag, Locale locale) {
        super(
                Messages.say(
                        locale, "desk.flag." + flag.severity().name(), flag.message().in(locale)));
        addClassName(flag.severity() == Severity.ERROR ? "flag-error" : "flag-warning");
        setTitle(flag.detail().in(locale));
    }
}
