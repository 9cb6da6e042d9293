package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Locale;
import java.util.Optional;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;

/** What a reporter may do about what was published: appeal. */
class AppealPart extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param appeal is called with the reason, and says why it cannot be
     */
    AppealPart(Locale locale, SerializableFunction<String, Optional<Message>> appeal) {
        addClassNames("panel", "appeal", "no-print");
        Button go =
                new Button(
                        Messages.say(locale, "desk.appeal"),
                        click -> new AppealDialog(locale, appeal).open());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(go);
        tools.addClassName("tools");
        add(
                new H2(Messages.say(locale, "desk.appeal.title")),
                new Paragraph(Messages.say(locale, "desk.appeal.meaning")),
                tools);
    }
}
