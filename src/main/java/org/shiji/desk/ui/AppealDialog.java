package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Locale;
import java.util.Optional;
import org.shiji.reporting.Move;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FormDialog;

/** Asks what a union objects to in what was published. */
class AppealDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param appeal is called with the reason, and says why it cannot be
     */
    AppealDialog(Locale locale, SerializableFunction<String, Optional<Message>> appeal) {
        super(Messages.say(locale, "desk.appeal"), Messages.say(locale, "desk.appeal.go"), locale);
        ReasonField reason =
                new ReasonField(Messages.say(locale, "desk.appeal.reason"), Move.LONGEST_REASON)
                        .needed();
        asking(new Paragraph(Messages.say(locale, "desk.appeal.how")), reason);
        saving(
                () -> reason.isSaid(Messages.say(locale, "desk.appeal.reason.needed")),
                () -> appeal.apply(reason.getValue()));
    }
}
