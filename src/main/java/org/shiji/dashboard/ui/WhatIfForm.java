package org.shiji.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiji.definitions.Draft;
import org.shiji.definitions.Edits;
import org.shiji.shared.Messages;

/**
 * What can be changed: weights group by group, score forms, conditions of the verdict, or a whole
 * folder.
 */
class WhatIfForm extends Section {

    private static final long serialVersionUID = 1L;

    /** Longer than any condition people write. */
    static final int LONGEST = 2000;

    static final int LONGEST_NUMBER = 16;

    private final Locale locale;
    private final WrittenFields weights;
    private final WrittenFields conditions;
    private final ScalesPart scales;

    WhatIfForm(
            Draft draft,
            Locale locale,
            SerializableConsumer<Edits> edited,
            SerializableBiConsumer<String, byte[]> uploaded) {
        this.locale = locale;
        this.weights = new WrittenFields(locale);
        this.conditions = new WrittenFields(locale);
        this.scales = new ScalesPart(draft.scales(), locale);
        addClassNames("panel", "what-if-form");
        add(
                new H2(
                        say(
                                "rules",
                                draft.rules().framework().name().in(locale),
                                draft.rules().framework().version())));
        add(new H3(say("weights")));
        groups(draft).forEach((name, children) -> group(children));
        if (!draft.scales().isEmpty()) {
            add(new H3(say("scales")), hint("scales.hint"), scales);
        }
        add(new H3(say("conditions")), conditions(draft));
        Button go = new Button(say("go"), click -> edited.accept(edits()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(say("back"), click -> reset());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(go, back);
        buttons.addClassName("what-if-buttons");
        add(buttons, new H3(say("folder")), hint("folder.hint"));
        add(new ZipUpload(locale, uploaded));
    }

    private static Map<String, List<Draft.Weight>> groups(Draft draft) {
        return draft.weights().stream()
                .collect(
                        Collectors.groupingBy(
                                weight -> weight.group().zh() + "\n" + weight.group().en(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private void group(List<Draft.Weight> children) {
        Div fields = new Div();
        fields.addClassName("what-if-weights");
        for (Draft.Weight weight : children) {
            TextField field = new TextField(weight.name().in(locale));
            field.setMaxLength(LONGEST_NUMBER);
            fields.add(weights.add(weight.code(), field, weight.written()));
        }
        NativeDetails details =
                new NativeDetails(
                        say(
                                "group",
                                children.getFirst().group().in(locale),
                                String.valueOf(children.size())),
                        fields);
        details.setOpen(children.stream().allMatch(Draft.Weight::isNode));
        add(details);
    }

    private Div conditions(Draft draft) {
        Div fields = new Div(hint("conditions.hint"));
        fields.addClassName("what-if-conditions");
        for (Draft.Condition condition : draft.conditions()) {
            TextArea field = new TextArea(condition.name().in(locale));
            field.setMaxLength(LONGEST);
            field.setWidthFull();
            fields.add(conditions.add(condition.level(), field, condition.written()));
        }
        return fields;
    }

    private Edits edits() {
        return new Edits(weights.changed(), conditions.changed(), scales.changed());
    }

    private void reset() {
        weights.reset();
        conditions.reset();
        scales.reset();
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(say(key));
        hint.addClassName("quiet");
        return hint;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "dashboard.whatIf." + key, arguments);
    }
}
