package org.shiji.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Locale;
import org.shiji.definitions.Outcome;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Publishing;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.ui.IssueItem;

/** Asks what a new version is called, from when it is to judge, and why. */
class ProposeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What somebody filled in. */
    record Asked(String version, Period from, String reason) {}

    private final Locale locale;
    private final TextField version = new TextField();
    private final Select<Period> from = new Select<>();
    private final TextArea reason = new TextArea();
    private final Div trouble = new Div();
    private final SerializableFunction<Asked, Outcome> propose;
    private final SerializableConsumer<Proposal> proposed;

    /**
     * @param propose is called with what was filled in
     * @param proposed is called when it was done
     */
    ProposeDialog(
            String framework,
            Publishing.Suggestion suggestion,
            Locale locale,
            SerializableFunction<Asked, Outcome> propose,
            SerializableConsumer<Proposal> proposed) {
        this.locale = locale;
        this.propose = propose;
        this.proposed = proposed;
        addClassName("propose-dialog");
        setHeaderTitle(say("title"));
        setCloseOnOutsideClick(false);
        setMaxWidth("min(40rem, 100%)");
        version.setLabel(say("version"));
        version.setHelperText(say("version.hint", framework));
        version.setMaxLength(40);
        version.setRequired(true);
        version.setValue(suggestion.version());
        from.setLabel(say("from"));
        from.setHelperText(say("from.hint"));
        from.setItems(suggestion.periods());
        from.setItemLabelGenerator(
                period -> say("from.period", period.code(), period.first().toString()));
        from.setValue(suggestion.periods().getFirst());
        reason.setLabel(say("reason"));
        reason.setHelperText(say("reason.hint"));
        reason.setMaxLength(Publishing.LONGEST);
        reason.setRequired(true);
        reason.setMinRows(3);
        trouble.getElement().setAttribute("role", "alert");
        Div fields = new Div(version, from, reason, trouble);
        fields.addClassName("propose-fields");
        add(new Paragraph(say("meaning")), fields);
        Button go = new Button(say("go"), click -> propose());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(say("cancel"), click -> close()), go);
    }

    private void propose() {
        trouble.removeAll();
        reason.setInvalid(reason.isEmpty());
        reason.setErrorMessage(say("reason.needed"));
        version.setInvalid(version.isEmpty());
        version.setErrorMessage(say("version.needed"));
        if (version.isEmpty()) {
            version.focus();
            return;
        }
        if (reason.isEmpty()) {
            reason.focus();
            return;
        }
        switch (propose.apply(new Asked(version.getValue(), from.getValue(), reason.getValue()))) {
            case Outcome.Done done -> {
                close();
                proposed.accept(done.proposal());
            }
            case Outcome.Refused refused -> {
                Paragraph why = new Paragraph(refused.why().in(locale));
                why.addClassName("notice");
                trouble.add(why);
            }
            case Outcome.Wrong wrong -> {
                UnorderedList list = new UnorderedList();
                list.addClassName("definition-issues");
                wrong.issues().stream()
                        .limit(WhatIfResult.MOST_ISSUES)
                        .forEach(
                                issue ->
                                        list.add(
                                                new IssueItem(
                                                        issue,
                                                        locale,
                                                        Messages.say(
                                                                locale,
                                                                "dashboard.whatIf.line",
                                                                issue.line()))));
                trouble.add(new Paragraph(say("wrong", wrong.issues().size())), list);
            }
        }
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "dashboard.propose." + key, arguments);
    }
}
