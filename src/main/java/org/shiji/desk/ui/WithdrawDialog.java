package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import java.util.Optional;
import org.shiji.reporting.RecordKeeping;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FormDialog;

/** Asks why records are taken back. */
class WithdrawDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    WithdrawDialog(int count, Locale locale, SerializableConsumer<String> withdraw) {
        super(
                Messages.say(locale, "desk.withdraw", count),
                Messages.say(locale, "desk.withdraw", count),
                locale);
        ReasonField reason =
                new ReasonField(
                                Messages.say(locale, "desk.withdraw.reason"),
                                RecordKeeping.LONGEST_REASON)
                        .needed();
        asking(new Paragraph(Messages.say(locale, "desk.withdraw.meaning")), reason);
        saving(
                () -> reason.isSaid(Messages.say(locale, "desk.withdraw.reason.needed")),
                () -> {
                    withdraw.accept(reason.getValue());
                    return Optional.empty();
                });
    }
}
