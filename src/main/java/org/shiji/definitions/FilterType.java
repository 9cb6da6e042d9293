package org.shiji.definitions;

import org.shiji.shared.Message;

/** What a part of a condition over records is. */
enum FilterType {
    NUMBER,
    TRUTH,
    DATE,
    ORGANISATION,
    TEXT,
    CHOICE,
    /** Was refused already, or may be anything. */
    ANY;

    static FilterType of(FieldKind kind) {
        return switch (kind) {
            case AMOUNT, NUMBER, COUNT -> NUMBER;
            case DATE -> DATE;
            case YESNO -> TRUTH;
            case CHOICE -> CHOICE;
            case ORGANISATION -> ORGANISATION;
            case PERSON, SCHOOL, TEXT, CODE, EVIDENCE -> TEXT;
        };
    }

    /** Whether the two can be compared. */
    boolean isLike(FilterType other) {
        return this == other || (isText() && other.isText());
    }

    boolean isText() {
        return this == TEXT || this == CHOICE || this == ORGANISATION;
    }

    Message word() {
        return Message.of("definitions.type." + Words.of(this));
    }
}
