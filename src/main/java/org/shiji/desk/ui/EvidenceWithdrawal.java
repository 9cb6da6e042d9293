package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.shiji.shared.Messages;

/** Asks before a file is taken back. */
class EvidenceWithdrawal extends Dialog {

    private static final long serialVersionUID = 1L;

    EvidenceWithdrawal(String fileName, EvidenceWords words, SerializableRunnable withdraw) {
        addClassName("evidence-dialog");
        setHeaderTitle(words.say("withdraw.title"));
        setMaxWidth("min(36rem, 100%)");
        add(new Paragraph(words.say("withdraw.meaning", fileName)));
        Button go =
                new Button(
                        words.say("withdraw"),
                        click -> {
                            close();
                            withdraw.run();
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(new Button(Messages.say(words.locale(), "desk.cancel"), click -> close()), go);
    }
}
