package org.shiji.unions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;

/** The same words in Chinese and in English, side by side. */
class TextPair extends Div {

    private static final long serialVersionUID = 1L;

    private final PeopleWords words;
    private final TextField chinese = new TextField();
    private final TextField english = new TextField();

    TextPair(String label, PeopleWords words, @Nullable Text value) {
        this.words = words;
        addClassName("text-pair");
        chinese.setLabel(words.say("pair.zh", label));
        english.setLabel(words.say("pair.en", label));
        chinese.setRequiredIndicatorVisible(true);
        english.setRequiredIndicatorVisible(true);
        if (value != null) {
            chinese.setValue(value.zh());
            english.setValue(value.en());
        }
        add(chinese, english);
    }

    Text value() {
        return new Text(chinese.getValue().strip(), english.getValue().strip());
    }

    /** Whether both are there; marks what is not. */
    boolean isComplete() {
        return isFilled(chinese) & isFilled(english);
    }

    private boolean isFilled(TextField field) {
        boolean blank = isVisible() && field.getValue().isBlank();
        field.setErrorMessage(words.say("needed"));
        field.setInvalid(blank);
        return !blank;
    }
}
