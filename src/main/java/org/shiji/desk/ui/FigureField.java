package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.desk.ReportForm.Question;
import org.shiji.reporting.FieldRead;
import org.shiji.reporting.Filling;
import org.shiji.scoring.ElementType;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.ui.Numbers;

/**
 * Where a figure is typed: a number, or yes or no; and where there is none, why. It hands on what
 * was typed a moment after the last key.
 */
class FigureField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 600;

    private final Locale locale;
    private final SerializableConsumer<Figure> typed;
    private final SerializableRunnable unreadable;
    private final @Nullable TextField number;
    private final @Nullable Select<Boolean> yesNo;
    private final Select<Missing> reason = new Select<>();
    private Entered entered = Entered.number("");

    /**
     * @param label what it is called, for screen readers
     * @param typed is called with each figure that can be read
     * @param unreadable is called when what was typed is none
     */
    FigureField(
            Question question,
            String label,
            Locale locale,
            SerializableConsumer<Figure> typed,
            SerializableRunnable unreadable) {
        this.locale = locale;
        this.typed = typed;
        this.unreadable = unreadable;
        addClassName("figure-field");
        number = question.type() == ElementType.YESNO ? null : number(label);
        yesNo = number == null ? yesNo(label) : null;
        reason(label);
        set(question.typed().figure(), question.typed().version());
        listen();
        if (number != null) {
            add(number);
        }
        if (yesNo != null) {
            add(yesNo);
        }
        add(reason);
    }

    void begin() {
        if (number != null) {
            number.focus();
        } else if (yesNo != null) {
            yesNo.focus();
        }
    }

    /** Says what is wrong with what was typed; it stays there. */
    void refuse(String why) {
        if (number != null) {
            number.setErrorMessage(why);
            number.setInvalid(true);
        }
    }

    /** Puts in the field what somebody else typed meanwhile. */
    void offer(Figure figure) {
        set(figure, 1);
    }

    /** What was entered last, or stands there since the page was opened. */
    Entered entered() {
        return entered;
    }

    /** Whether it could have been entered here. */
    boolean takes(Entered other) {
        return other.isSound()
                && switch (other.part()) {
                    case NUMBER -> number != null;
                    case YES_NO -> yesNo != null;
                    case REASON -> true;
                };
    }

    /** What could be entered here, in words. */
    String written(Entered other) {
        return switch (other.part()) {
            case NUMBER -> other.text().isBlank() ? Numbers.NONE : other.text();
            case YES_NO -> yesOrNo(other.yes());
            case REASON -> reasonOrNone(other.why());
        };
    }

    /** Enters it in its author's place. */
    void enter(Entered other) {
        switch (other.part()) {
            case NUMBER -> {
                if (number != null) {
                    number.setValue(other.text());
                    read(other.text());
                }
            }
            case YES_NO -> {
                if (yesNo != null) {
                    yesNo.setValue(other.yes());
                    answer(other.yes());
                }
            }
            case REASON -> {
                reason.setValue(other.why());
                giveReason();
            }
        }
    }

    private TextField number(String label) {
        TextField field = new TextField();
        field.setAriaLabel(label);
        field.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT, TextFieldVariant.LUMO_SMALL);
        field.getElement().setAttribute("inputmode", "decimal");
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    private Select<Boolean> yesNo(String label) {
        Select<Boolean> select = new Select<>();
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setAriaLabel(label);
        select.setItems(Entered.ANSWERS);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Numbers.NONE);
        select.setItemLabelGenerator(this::yesOrNo);
        return select;
    }

    private String yesOrNo(@Nullable Boolean yes) {
        return yes == null ? Numbers.NONE : Messages.say(locale, yes ? "desk.yes" : "desk.no");
    }

    private void reason(String label) {
        reason.addClassName("figure-reason");
        reason.addThemeVariants(SelectVariant.LUMO_SMALL);
        reason.setAriaLabel(Messages.say(locale, "desk.reason.label", label));
        reason.setItems(Entered.REASONS);
        reason.setEmptySelectionAllowed(true);
        reason.setEmptySelectionCaption(Messages.say(locale, "desk.reason.none"));
        reason.setItemLabelGenerator(this::reasonOrNone);
    }

    private String reasonOrNone(@Nullable Missing missing) {
        return missing == null
                ? Messages.say(locale, "desk.reason.none")
                : Numbers.reason(missing, locale);
    }

    private void listen() {
        if (number != null) {
            number.addValueChangeListener(
                    change -> {
                        if (change.isFromClient()) {
                            read(change.getValue());
                        }
                    });
        }
        if (yesNo != null) {
            yesNo.addValueChangeListener(
                    change -> {
                        if (change.isFromClient()) {
                            answer(change.getValue());
                        }
                    });
        }
        reason.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        giveReason();
                    }
                });
    }

    private void answer(@Nullable Boolean yes) {
        entered = Entered.answer(yes);
        hand(yes == null ? blank() : Figure.of(yes ? 1 : 0));
    }

    private void giveReason() {
        entered = Entered.reason(reason.getValue());
        empty();
        hand(blank());
    }

    private void read(String written) {
        entered = Entered.number(written);
        switch (Filling.read(written)) {
            case FieldRead.Value value -> hand((Figure) value.value());
            case FieldRead.Blank blank -> hand(blank());
            case FieldRead.Wrong wrong -> {
                refuse(wrong.why().in(locale));
                unreadable.run();
            }
        }
    }

    private void hand(Figure figure) {
        if (number != null) {
            number.setInvalid(false);
        }
        if (figure.isKnown()) {
            reason.clear();
        }
        showReason();
        typed.accept(figure);
    }

    private Figure blank() {
        return Entered.absent(reason.getValue());
    }

    /** A reason is asked for only where nothing stands. */
    private void showReason() {
        boolean blank =
                number == null
                        ? yesNo == null || yesNo.getValue() == null
                        : number.getValue().isBlank();
        reason.setVisible(blank);
    }

    private void empty() {
        if (number != null) {
            number.clear();
        }
        if (yesNo != null) {
            yesNo.clear();
        }
    }

    private void set(Figure figure, int version) {
        Double value = figure.value();
        if (number != null) {
            number.setValue(value == null ? "" : Numbers.plain(figure, 6));
        }
        if (yesNo != null) {
            yesNo.setValue(value == null ? null : value != 0);
        }
        Missing missing = figure.missing();
        reason.setValue(version == 0 || missing == Missing.NOT_REPORTED ? null : missing);
        entered =
                number == null
                        ? Entered.answer(value == null ? null : value != 0)
                        : Entered.number(number.getValue());
        showReason();
    }
}
