package org.shiji;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import org.shiji.shared.Messages;

/** Says on the page that a click came to nothing, and offers to try again. */
class TroubleDialog implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        Trouble trouble = TroubleLog.note(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        // several parts of a page fail together when the database goes; one message is enough
        Dialog shown = ComponentUtil.getData(ui, Dialog.class);
        if (shown == null || !shown.isOpened()) {
            Dialog dialog = dialog(trouble, ui);
            ComponentUtil.setData(ui, Dialog.class, dialog);
            dialog.open();
        }
    }

    private static Dialog dialog(Trouble trouble, UI ui) {
        Locale locale = ui.getLocale();
        Dialog dialog = new Dialog();
        dialog.setOverlayRole("alertdialog");
        dialog.setHeaderTitle(trouble.title(locale));
        dialog.add(new Paragraph(trouble.advice(locale)));
        Button again =
                new Button(
                        Messages.say(locale, "layout.trouble.again"),
                        click -> ui.getPage().reload());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close =
                new Button(Messages.say(locale, "layout.trouble.close"), click -> dialog.close());
        dialog.getFooter().add(close, again);
        return dialog;
    }
}
