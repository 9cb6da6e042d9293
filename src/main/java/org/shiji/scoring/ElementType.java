package org.shiji.scoring;

/** What kind of number an element is. */
public enum ElementType {
    COUNT,
    AMOUNT,
    RATIO,
    NUMBER,
    YESNO
}
