package org.shiji.dashboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Draft;
import org.shiji.shared.Messages;
import org.shiji.shared.Units;

/** By what values become scores: one indicator at a time, and those that were changed. */
class ScalesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final WrittenFields written;
    private final ComboBox<Draft.Scale> choice = new ComboBox<>();
    private final Map<String, Div> shown = new LinkedHashMap<>();
    private final transient List<Draft.Scale> scales;

    ScalesPart(List<Draft.Scale> scales, Locale locale) {
        this.locale = locale;
        this.scales = List.copyOf(scales);
        this.written = new WrittenFields(locale);
        addClassName("what-if-scales");
        choice.setLabel(say("indicator"));
        choice.setPlaceholder(say("indicator.choose"));
        choice.setItems(this.scales);
        choice.setItemLabelGenerator(scale -> scale.code() + " " + scale.name().in(locale));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> show(change.getValue()));
        add(choice);
    }

    /** What was changed stays in sight. */
    private void show(Draft.@Nullable Scale chosen) {
        for (Draft.Scale scale : scales) {
            Div fields = shown.get(scale.code());
            if (fields != null) {
                fields.setVisible(
                        scale.equals(chosen)
                                || scale.numbers().stream()
                                        .anyMatch(number -> written.isChanged(number.key())));
            }
        }
        if (chosen != null && !shown.containsKey(chosen.code())) {
            Div fields = fields(chosen);
            shown.put(chosen.code(), fields);
            addComponentAtIndex(1, fields);
        }
    }

    private Div fields(Draft.Scale scale) {
        String unit = Units.in(locale, scale.unit());
        String name = scale.name().in(locale);
        String said = unit.isEmpty() ? name : say("indicator.unit", name, unit);
        Div fields = new Div();
        fields.addClassName("what-if-weights");
        for (Draft.Number number : scale.numbers()) {
            TextField field = new TextField(number.name().in(locale));
            field.setMaxLength(
                    number.isCondition() ? WhatIfForm.LONGEST : WhatIfForm.LONGEST_NUMBER);
            fields.add(written.add(number.key(), field, number.written()));
        }
        Div group = new Div(new Paragraph(said), fields);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", said);
        return group;
    }

    Map<String, String> changed() {
        return written.changed();
    }

    void reset() {
        written.reset();
        show(choice.getValue());
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "dashboard.whatIf." + key, arguments);
    }
}
