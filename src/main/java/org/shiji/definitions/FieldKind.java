package org.shiji.definitions;

/** What a field of a record holds. */
public enum FieldKind {
    /** A natural person; pseudonymised on entry with a keyed hash. */
    PERSON,
    /** 统一社会信用代码, check digit verified. */
    ORGANISATION,
    SCHOOL,
    TEXT,
    CODE,
    DATE,
    AMOUNT,
    NUMBER,
    COUNT,
    YESNO,
    CHOICE,
    EVIDENCE
}
