package org.shiji.desk.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.reporting.RecordKeeping;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;
import org.shiji.shared.Units;
import org.shiji.shared.ui.DayPicker;
import org.shiji.shared.ui.Numbers;

/**
 * A record to be entered or changed, a field for each of its type. Only what was changed is handed
 * on: a person's number is never shown and stays as it is unless another one is typed.
 */
class RecordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** One field and how its value is written for the service. */
    private record Input(Component component, HasValue<?, ?> value) implements Serializable {}

    private final Locale locale;
    private final SerializableFunction<Map<FieldCode, Object>, RecordKeeping.Outcome> keep;
    private final SerializableRunnable kept;
    private final Map<FieldCode, Input> inputs = new LinkedHashMap<>();
    private final Map<FieldCode, @Nullable Object> before = new LinkedHashMap<>();
    private final Div trouble = new Div();

    /**
     * @param hand the record as it is, null for a new one
     * @param members names of the union's members by their codes
     * @param keep is called with the values that were typed or changed
     * @param kept is called when it was done
     */
    RecordDialog(
            RecordKind kind,
            RecordKeeping.@Nullable InHand hand,
            Map<String, Text> members,
            Locale locale,
            SerializableFunction<Map<FieldCode, Object>, RecordKeeping.Outcome> keep,
            SerializableRunnable kept) {
        this.locale = locale;
        this.keep = keep;
        this.kept = kept;
        addClassName("record-dialog");
        setCloseOnOutsideClick(false);
        setMaxWidth("min(52rem, 100%)");
        setHeaderTitle(
                hand == null
                        ? say("desk.record.new", kind.name().in(locale))
                        : say(
                                "desk.record.change",
                                kind.name().in(locale),
                                String.valueOf(hand.number())));
        Div fields = new Div();
        fields.addClassName("record-fields");
        for (Field field : kind.fields()) {
            Object value = hand == null ? null : hand.values().get(field.code());
            Input input = input(field, value, members, hand != null);
            inputs.put(field.code(), input);
            before.put(field.code(), input.value().getValue());
            fields.add(input.component());
        }
        trouble.getElement().setAttribute("role", "alert");
        add(fields, trouble);
        Button go = new Button(say("desk.record.keep"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(say("desk.cancel"), click -> close()), go);
    }

    private Input input(
            Field field, @Nullable Object value, Map<String, Text> members, boolean change) {
        return switch (field.kind()) {
            case DATE -> date(field, value);
            case YESNO -> yesNo(field, value);
            case CHOICE -> choice(field, value);
            case ORGANISATION, SCHOOL -> organisation(field, value, members);
            case PERSON -> person(field, change);
            case TEXT, CODE, EVIDENCE, AMOUNT, NUMBER, COUNT -> text(field, value);
        };
    }

    private Input text(Field field, @Nullable Object value) {
        TextField text = new TextField(label(field));
        text.setRequiredIndicatorVisible(field.required());
        text.setManualValidation(true);
        if (value != null) {
            text.setValue(
                    value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        return new Input(text, text);
    }

    private Input person(Field field, boolean change) {
        TextField text = new TextField(label(field));
        text.setRequiredIndicatorVisible(field.required() && !change);
        text.setManualValidation(true);
        if (change) {
            text.setHelperText(say("desk.record.person"));
        }
        return new Input(text, text);
    }

    private Input date(Field field, @Nullable Object value) {
        DatePicker date = DayPicker.of(label(field), locale);
        date.setRequiredIndicatorVisible(field.required());
        if (value != null) {
            date.setValue(LocalDate.parse(value.toString()));
        }
        return new Input(date, date);
    }

    private Input yesNo(Field field, @Nullable Object value) {
        Select<Boolean> select = select(field);
        select.setItems(true, false);
        select.setItemLabelGenerator(
                yes -> yes == null ? Numbers.NONE : say(yes ? "desk.yes" : "desk.no"));
        select.setValue((Boolean) value);
        return new Input(select, select);
    }

    private Input choice(Field field, @Nullable Object value) {
        Select<String> select = select(field);
        select.setItems(field.choices().stream().map(RecordKind.Choice::code).toList());
        select.setItemLabelGenerator(code -> code == null ? Numbers.NONE : named(field, code));
        select.setValue(value == null ? null : value.toString());
        return new Input(select, select);
    }

    private String named(Field field, String code) {
        return field.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> choice.name().in(locale))
                .orElse(code);
    }

    private <T> Select<T> select(Field field) {
        Select<T> select = new Select<>();
        select.setLabel(label(field));
        select.setRequiredIndicatorVisible(field.required());
        select.setManualValidation(true);
        select.setEmptySelectionAllowed(!field.required());
        select.setEmptySelectionCaption(Numbers.NONE);
        return select;
    }

    /** A member by name, or any other by its code. */
    private Input organisation(Field field, @Nullable Object value, Map<String, Text> members) {
        ComboBox<String> box = new ComboBox<>(label(field));
        box.setRequiredIndicatorVisible(field.required());
        box.setManualValidation(true);
        box.setAllowCustomValue(true);
        if (field.kind() == FieldKind.ORGANISATION) {
            box.setHelperText(say("desk.record.organisation"));
        }
        box.setItemLabelGenerator(
                code -> {
                    Text name = members.get(code);
                    return name == null ? code : say("desk.record.member", name.in(locale), code);
                });
        box.setItems(List.copyOf(members.keySet()));
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        if (value != null) {
            box.setValue(value.toString());
        }
        return new Input(box, box);
    }

    private String label(Field field) {
        String name = field.name().in(locale);
        return field.unit().isEmpty()
                ? name
                : say("desk.question.name", name, Units.in(locale, field.unit()));
    }

    private void go() {
        trouble.removeAll();
        Map<FieldCode, Message> unreadable = unreadable();
        if (!unreadable.isEmpty()) {
            refuse(unreadable);
            return;
        }
        Map<FieldCode, Object> typed = new LinkedHashMap<>();
        inputs.forEach(
                (code, input) -> {
                    valid(input, null);
                    Object now = input.value().getValue();
                    if (!java.util.Objects.equals(now, before.get(code))) {
                        typed.put(code, now == null ? "" : now);
                    }
                });
        switch (keep.apply(typed)) {
            case RecordKeeping.Outcome.Done done -> {
                close();
                kept.run();
            }
            case RecordKeeping.Outcome.Refused refused -> refuse(refused.problems());
            case RecordKeeping.Outcome.Overtaken overtaken ->
                    complain(say("desk.record.overtaken"));
            case RecordKeeping.Outcome.Locked locked ->
                    complain(say("desk.locked", StateBadge.name(locked.state(), locale)));
        }
    }

    /** What stands in a field for a day and is none: the field itself takes it for blank. */
    private Map<FieldCode, Message> unreadable() {
        Map<FieldCode, Message> unreadable = new LinkedHashMap<>();
        inputs.forEach(
                (code, input) -> {
                    if (input.component() instanceof DatePicker day
                            && DayPicker.isUnreadable(day)) {
                        unreadable.put(code, Message.of("layout.day.wrong"));
                    }
                });
        return unreadable;
    }

    private void refuse(Map<FieldCode, Message> problems) {
        boolean first = true;
        for (Map.Entry<FieldCode, Input> entry : inputs.entrySet()) {
            Message problem = problems.get(entry.getKey());
            if (problem != null) {
                valid(entry.getValue(), problem.in(locale));
                if (first
                        && entry.getValue().component() instanceof AbstractField<?, ?> field
                        && field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
                    focusable.focus();
                }
                first = false;
            }
        }
        complain(say("desk.record.problems", problems.size()));
    }

    private static void valid(Input input, @Nullable String problem) {
        if (input.component() instanceof HasValidation field) {
            field.setErrorMessage(problem == null ? "" : problem);
            field.setInvalid(problem != null);
        }
    }

    private void complain(String words) {
        Paragraph why = new Paragraph(words);
        why.addClassName("notice");
        trouble.add(why);
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, key, arguments);
    }
}
