package org.shiji.desk.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** Where somebody says why. */
class ReasonField extends TextArea {

    private static final long serialVersionUID = 1L;

    /**
     * @param longest most characters
     */
    ReasonField(String label, int longest) {
        super(label);
        setMaxLength(longest);
        setMinRows(3);
        setWidthFull();
        setManualValidation(true);
    }

    /** It must be said. */
    ReasonField needed() {
        setRequiredIndicatorVisible(true);
        return this;
    }

    /** Whether it is said; marks the field and goes there where not. */
    boolean isSaid(String otherwise) {
        boolean blank = getValue().isBlank();
        setErrorMessage(otherwise);
        setInvalid(blank);
        if (blank) {
            focus();
        }
        return !blank;
    }
}
